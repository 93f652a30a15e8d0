import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { collect, reading, readingInput, withFiles } from "./reading.ts";

const TEXT = "قالت مصادر محلية إن الطريق أغلق.";
const LISTED =
  "Rawi reads .txt, .md, .html, .htm, .json, .jsonl, .pdf, .docx, .rss, .atom, .xml, .zip, each also with .gz, " +
  "and - for standard input.";
const record = (fields: object) => `${JSON.stringify({ text: TEXT, ...fields })}\n`;

/** Input, its one fault as printed, and how many documents are read beside it. */
type Case = readonly [name: string, files: Record<string, string | Uint8Array>, fault: string, documents: number];

describe("each fault is one line, and the other documents are read", () => {
  const good = { "z.txt": TEXT };
  const cases: readonly Case[] = [
    [
      "a binary file",
      { "a.txt": Buffer.from([0, 1, 2, 0, 0, 3]) },
      "a.txt error: This is not text: it holds NUL or control characters.",
      0,
    ],
    ["an empty file", { "a.txt": "" }, "a.txt warning: There is no text in it.", 0],
    ["a file of spaces", { "a.md": " \n\t\n" }, "a.md warning: There is no text in it.", 0],
    ["an empty JSON file", { "a.json": "\n" }, "a.json warning: There is no text in it.", 0],
    ["an empty array", { "a.json": "[]" }, "a.json warning: There is no text in it.", 0],
    ["empty JSON lines", { "a.jsonl": "\n\n" }, "a.jsonl warning: There is no text in it.", 0],
    [
      "a record with empty text",
      { "a.jsonl": record({}) + record({ text: " " }) },
      "a.jsonl:2 warning: There is no text in it.",
      1,
    ],
    [
      "a line that is no JSON",
      { "a.jsonl": `${record({})}{"text": \n${record({})}` },
      "a.jsonl:2 error: This line is not JSON.",
      2,
    ],
    [
      "a file that is no JSON",
      { "a.json": `[\n${record({})},\n oops]` },
      "a.json:4 error: The file is not JSON from here on.",
      0,
    ],
    [
      "a file of JSON lines by another name",
      { "a.json": record({}) + record({}) },
      "a.json:2 error: The file is not JSON from here on.",
      0,
    ],
    ["cut JSON", { "a.json": `[\n${record({})}` }, "a.json:2 error: The file is not JSON from here on.", 0],
    [
      "a record that is no object",
      { "a.jsonl": `"text"\n${record({})}` },
      "a.jsonl:1 error: An object with `text` is expected here.",
      1,
    ],
    [
      "an array within an array",
      { "a.json": `[${record({})},\n[]]` },
      "a.json:3 error: An object with `text` is expected here.",
      1,
    ],
    ["a record without text", { "a.jsonl": '{"title": "x"}\n' }, "a.jsonl:1 error: `text` is missing or no string.", 0],
    ["a text that is a number", { "a.json": '{"text": 5}' }, "a.json:1 error: `text` is missing or no string.", 0],
    [
      "a title that is a number",
      { "a.jsonl": record({ title: 5 }) },
      "a.jsonl:1 warning: `title` is not a string and is left out.",
      1,
    ],
    [
      "an id that is an object",
      { "a.jsonl": record({ id: {} }) },
      "a.jsonl:1 warning: `id` is not a string and is left out.",
      1,
    ],
    [
      "a day that is none",
      { "a.jsonl": record({ published: "22.1.2022" }) },
      'a.jsonl:1 warning: `published` is no date: "22.1.2022".',
      1,
    ],
    [
      "a language that is none",
      { "a.jsonl": record({ language: "Arabic" }) },
      'a.jsonl:1 warning: `language` is no language code: "Arabic".',
      1,
    ],
    [
      "an id twice",
      { "a.jsonl": record({ id: "x" }) + record({ id: "x" }) },
      'a.jsonl:2 warning: The id "x" stands here again.',
      2,
    ],
    ["damaged packing", { "a.txt.gz": TEXT }, "a.txt.gz error: The compressed data is damaged or cut off.", 0],
    [
      "cut packing",
      { "a.txt.gz": gzipSync(TEXT).subarray(0, -9) },
      "a.txt.gz error: The compressed data is damaged or cut off.",
      0,
    ],
    ["an old Word file in a folder", { "a.doc": "x" }, "a.doc warning: Word 97 files are not supported yet.", 0],
  ];
  for (const [name, files, fault, documents] of cases) {
    it(name, async () => {
      const read = await reading({ ...files, ...good });
      expect(read.faults).toEqual([fault]);
      expect(read.documents).toHaveLength(documents + 1);
      expect(read.documents.at(-1)?.path).toBe("z.txt");
    });
  }
});

describe("limits", () => {
  const long = "س".repeat(600);
  const limits = { maxTextBytes: 1024, maxBytes: 4096 };
  const cases: readonly Case[] = [
    ["a text", { "a.txt": long }, "a.txt error: The text is 0 MB long; 0 MB are read at most.", 1],
    [
      "a record",
      { "a.jsonl": record({ text: long }) + record({}) },
      "a.jsonl:1 error: The text is 0 MB long; 0 MB are read at most.",
      2,
    ],
    ["a file", { "a.txt": long.repeat(4) }, "a.txt error: This file is larger than 0 MB.", 1],
    ["a packed file", { "a.html.gz": gzipSync(long.repeat(4)) }, "a.html.gz error: This file is larger than 0 MB.", 1],
    [
      "a line",
      { "a.jsonl": record({ text: long.repeat(4) }) + record({}) },
      "a.jsonl:1 error: This line is longer than 0 MB.",
      2,
    ],
  ];
  for (const [name, files, fault, documents] of cases) {
    it(name, async () => {
      const read = await reading({ ...files, "z.txt": TEXT }, limits);
      expect(read.faults).toEqual([fault]);
      expect(read.documents).toHaveLength(documents);
    });
  }
  it("8 MB of text by default, of records however many", async () => {
    const text = "x".repeat(8 * 1024 * 1024);
    const read = await reading({ "a.txt": text, "b.txt": `${text}x`, "c.jsonl": record({ text }).repeat(9) });
    expect(read.documents).toHaveLength(10);
    expect(read.faults).toEqual(["b.txt error: The text is 8 MB long; 8 MB are read at most."]);
  });
});

describe("paths", () => {
  it("that do not exist", async () => {
    const read = await reading({ "a.txt": TEXT }, {}, ["none.txt", "a.txt", "none/"]);
    expect(read.faults).toEqual([
      "none.txt error: There is no such file or folder.",
      "none/ error: There is no such file or folder.",
    ]);
    expect(read.documents).toHaveLength(1);
  });
  it("with an ending that is not read, and which are", async () => {
    const read = await reading({ "a.csv": TEXT, b: TEXT, "c.tar.gz": TEXT }, {}, ["a.csv", "b", "c.tar.gz"]);
    expect(read.faults).toEqual([
      "a.csv error: Files that end in .csv are not read.",
      "b error: A file without an ending is not read.",
      "c.tar.gz error: Files that end in .tar are not read.",
    ]);
    expect(read.diagnostics.map(({ hint }) => hint)).toEqual([LISTED, LISTED, LISTED]);
  });
  it("of a file of a kind to come that was named", async () => {
    const read = await reading({ "a.odt": "x" }, {}, ["a.odt"]);
    expect(read.faults).toEqual(["a.odt error: OpenDocument files are not supported yet."]);
    expect(read.diagnostics[0]?.hint).toBe("Save it as .docx, .txt or .html.");
  });
  it("of a folder without documents", async () => {
    await withFiles({ "x/.keep": "", "x/notes.csv": "" }, async (folder) => {
      const read = await collect([`${folder}/x/`], {}, folder);
      expect(read.faults).toEqual(["x warning: This folder holds no document."]);
      expect(read.diagnostics[0]?.hint).toBe(LISTED);
    });
  });
  it("of a link that leads nowhere", async () => {
    await withFiles({ "a.txt": TEXT }, async (folder) => {
      symlinkSync("gone.txt", `${folder}/b.txt`);
      const read = await collect([folder], {}, folder);
      expect(read.faults).toEqual(["b.txt error: There is no such file or folder."]);
      expect(read.documents).toHaveLength(1);
    });
  });
  it.skipIf(process.getuid?.() === 0)("of a file that may not be read", async () => {
    await withFiles({ "a.txt": TEXT }, async (folder) => {
      chmodSync(`${folder}/a.txt`, 0);
      expect((await collect([folder], {}, folder)).faults).toEqual(["a.txt error: Cannot be read: permission denied."]);
    });
  });
  it("of a folder that is called like a file", async () => {
    await withFiles({}, async (folder) => {
      mkdirSync(`${folder}/a.txt`);
      expect((await collect([`${folder}/a.txt`], {}, folder)).faults).toEqual([
        "a.txt warning: This folder holds no document.",
      ]);
    });
  });
});

describe("a stream that breaks", () => {
  it("gives what came before", async () => {
    async function* input() {
      yield Buffer.from(record({}));
      yield Buffer.from(record({}));
      throw new Error("EIO: i/o error, read");
    }
    const read = await collect(["-"], { input: input() });
    expect(read.documents).toHaveLength(2);
    expect(read.faults).toEqual(["- error: Cannot be read: i/o error."]);
  });
  it("binary standard input", async () => {
    expect((await readingInput(Buffer.from([0, 0, 1, 2, 3]))).faults.at(-1)).toBe(
      "- error: This is not text: it holds NUL or control characters.",
    );
  });
});
