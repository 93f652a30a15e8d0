import { describe, expect, it } from "vitest";
import { collect, inWindows1256, reading, withFiles } from "./reading.ts";
import { type Zipped, zipOf, zipOfTexts } from "./zip-builder.ts";

const TEXT = "هاجم مسلحون مقر اللواء.";
const zipped = (files: readonly Zipped[]) => reading({ "a.zip": zipOf(files) });

describe("an archive", () => {
  it("every document in it by its name there, in the order of names", async () => {
    const archive = zipOfTexts({
      "ب/خبر.txt": TEXT,
      "records.jsonl": `{"id": "r1", "text": "${TEXT} أ"}\n{"text": "${TEXT} ب"}`,
      "a.html": `<p>${TEXT} ج</p>`,
      "README.md": "no document",
      ".hidden.txt": TEXT,
      "__MACOSX/._a.html": "x",
      "photo.jpg": "x",
    });
    const { documents, faults } = await reading({ "a.zip": archive });
    expect(documents.map(({ path }) => path)).toEqual([
      "a.zip#a.html",
      "a.zip#records.jsonl#r1",
      "a.zip#records.jsonl#2",
      "a.zip#ب/خبر.txt",
    ]);
    expect(documents[3]?.text).toBe(TEXT);
    expect(faults).toEqual([]);
  });
  it("documents.yaml in it, below what a document says itself, above the folder's own", async () => {
    const archive = zipOfTexts({
      "documents.yaml":
        "a.txt:\n  publisher: صحيفة\nb.md:\n  publisher: صحيفة\n  published: 2022-01-01\nc.txt:\n  title: x\n",
      "a.txt": TEXT,
      "b.md": `---\npublisher: وكالة\n---\n${TEXT}`,
    });
    const beside = "a.zip:\n  publisher: أرشيف\n  language: ar\n";
    const { documents, faults } = await reading({ "a.zip": archive, "documents.yaml": beside });
    expect(documents.map(({ publisher, published, language }) => [publisher, published, language])).toEqual([
      ["صحيفة", null, "ar"],
      ["وكالة", "2022-01-01", "ar"],
    ]);
    expect(faults).toEqual(['a.zip#documents.yaml:6 warning: There is no file "c.txt" in this folder.']);
  });
  it("names that Windows wrote are read", async () => {
    const { documents } = await zipped([{ name: inWindows1256("خبر.txt"), content: TEXT }]);
    expect(documents[0]?.path).toBe("a.zip#خبر.txt");
  });
});

describe("what an archive may not do", () => {
  it.each([
    ["is none", "PK no archive", "This is no zip file, or it is damaged."],
    ["is cut off", zipOfTexts({ "a.txt": TEXT }).subarray(0, 60), "This is no zip file, or it is damaged."],
    ["is empty", "", "This is no zip file, or it is damaged."],
    [
      "holds too many files",
      zipOf(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}.txt`, content: "x" }))),
      "This archive holds more than 10000 files.",
    ],
    [
      "is too large unpacked",
      zipOf(Array.from({ length: 9 }, (_, index) => ({ name: `${index}.txt`, content: "x", size: 60 * 1024 * 1024 }))),
      "Unpacked it is larger than 512 MB.",
    ],
  ])("one that %s is one line", async (_, content, message) => {
    const { documents, faults } = await reading({ "a.zip": content });
    expect(documents).toEqual([]);
    expect(faults).toEqual([`a.zip error: ${message}`]);
  });
  it.each([
    ["is damaged", { name: "b.txt", content: TEXT, crc: 1 }, "error: This is no sound file, or it is damaged."],
    [
      "lies about its size",
      { name: "b.txt", content: TEXT, size: 5 },
      "error: This is no sound file, or it is damaged.",
    ],
    ["is locked", { name: "b.txt", content: TEXT, encrypted: true }, "error: This file is protected by a password."],
    [
      "is packed to fill the memory",
      { name: "b.txt", content: Buffer.alloc(3 * 1024 * 1024) },
      "error: It is packed so densely that it looks made to fill the memory.",
    ],
    [
      "is too large",
      { name: "b.txt", content: TEXT, size: 65 * 1024 * 1024 },
      "error: This file is larger than 64 MB.",
    ],
    ["is an archive", { name: "b.zip", content: "x" }, "warning: Archives inside archives are not opened."],
  ])("a file in it that %s is one line, the others are read", async (_, file, message) => {
    const { documents, faults } = await zipped([file, { name: "a.txt", content: TEXT }]);
    expect(documents.map(({ path }) => path)).toEqual(["a.zip#a.txt"]);
    expect(faults).toEqual([`a.zip#${file.name} ${message}`]);
  });
  it("names that climb out of it stay names", async () => {
    await withFiles({ "a.zip": zipOfTexts({ "../../up.txt": TEXT }) }, async (folder) => {
      const { documents } = await collect([folder], {}, folder);
      expect(documents.map(({ path }) => path)).toEqual(["a.zip#../../up.txt"]);
    });
  });
});
