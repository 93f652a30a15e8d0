import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { inFileOrder } from "../../../src/stores/file/graph-lines.ts";
import { readGraphFile, writeGraphFile } from "../../../src/stores/file/index.ts";
import { claim, document, graphOf, graphs } from "./small-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-graph-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const first = document("a1", { publisher: "جريدة الساحل", published: "2023-04-16", title: "هجوم" });
const second = document("b2");
const small = {
  ...graphOf([second, first], [claim("c2", first), claim("c1", first), claim("c0", second)]),
  decisions: [{ kind: "merge" as const, ids: ["y", "x"], because: "one and the same", number: 1 }],
};

describe("laws", () => {
  const path = at("laws.jsonl");
  it("what is written is read", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        await writeGraphFile(path, graph);
        expect(await readGraphFile(path)).toEqual(inFileOrder(graph));
      }),
      { numRuns: 150 },
    );
  });
  it("the bytes do not depend on the order in which things come, nor on the order of keys", async () => {
    const shuffled = graphs.chain((graph) =>
      fc.record({
        graph: fc.constant(graph),
        documents: fc.shuffledSubarray([...graph.documents], { minLength: graph.documents.length }),
        claims: fc.shuffledSubarray([...graph.claims], { minLength: graph.claims.length }),
        decisions: fc.shuffledSubarray([...graph.decisions], { minLength: graph.decisions.length }),
      }),
    );
    const backwards = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).reverse()) as T;
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ graph, documents, claims, decisions }) => {
        await writeGraphFile(path, graph);
        const bytes = readFileSync(path);
        await writeGraphFile(path, {
          header: backwards(graph.header),
          documents: documents.map(backwards),
          claims: claims.map(backwards),
          decisions: decisions.map(backwards),
        });
        expect(readFileSync(path).equals(bytes)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the file", () => {
  it("is lines of JSON in order: header, documents by path, claims by document and place, decisions", async () => {
    const path = at("small.jsonl");
    await writeGraphFile(path, small);
    const lines = readFileSync(path, "utf8").split("\n");
    expect(lines.map((line) => line.slice(0, 44))).toEqual([
      '{"kind":"header","format":1,"rawi":"0.1.0","',
      '{"kind":"document","id":"a1","path":"news/a1',
      '{"kind":"document","id":"b2","path":"news/b2',
      '{"kind":"claim","id":"c1","document":"a1","r',
      '{"kind":"claim","id":"c2","document":"a1","r',
      '{"kind":"claim","id":"c0","document":"b2","r',
      '{"kind":"decision","decision":"merge","numbe',
      "",
    ]);
    expect(lines[3]).not.toContain("جريدة الساحل");
  });
  it("one document at two paths is one, and its claims are", async () => {
    const path = at("twice.jsonl");
    const copy = { ...first, path: "news/z.txt" };
    await writeGraphFile(path, graphOf([copy, first], [claim("c1", copy), claim("c1", first)]));
    const graph = await readGraphFile(path);
    expect(graph.documents.map(({ path }) => path)).toEqual(["news/a1.txt"]);
    expect(graph.claims.map(({ document }) => document.path)).toEqual(["news/a1.txt"]);
  });
  it("a claim without its document is a fault of the program, and nothing is written", async () => {
    const path = at("orphan.jsonl");
    await expect(writeGraphFile(path, graphOf([second], [claim("c1", first)]))).rejects.toThrow(
      "claim c1 was read in no document",
    );
    expect(readdirSync(folder).filter((name) => name.startsWith("orphan"))).toEqual([]);
  });
  it("keys that are not known yet are kept", async () => {
    const path = at("more.jsonl");
    const claims = [{ ...claim("c1", first), core: true, notes: { b: 1, a: 2 } }];
    await writeGraphFile(path, graphOf([first], claims));
    expect((await readGraphFile(path)).claims).toEqual(claims);
  });
  it("a link stays a link, and access rights stay as they are", async () => {
    const target = at("real.jsonl");
    await writeGraphFile(target, small);
    chmodSync(target, 0o640);
    symlinkSync("real.jsonl", at("link.jsonl"));
    await writeGraphFile(at("link.jsonl"), graphOf([first]));
    expect(lstatSync(at("link.jsonl")).isSymbolicLink()).toBe(true);
    expect(statSync(target).mode & 0o777).toBe(0o640);
    expect((await readGraphFile(target)).documents).toEqual([first]);
  });
  it("may be large: 60 MB in 20,000 documents", async () => {
    const path = at("large.jsonl");
    const text = "قال شهود إن القصف استمر ساعات. ".repeat(60);
    const documents = Array.from({ length: 20_000 }, (_, index) => document(String(index), { text }));
    await writeGraphFile(path, graphOf(documents));
    expect(statSync(path).size).toBeGreaterThan(60_000_000);
    const graph = await readGraphFile(path);
    expect(graph.documents).toHaveLength(20_000);
    expect(graph.documents.at(-1)?.text).toBe(text);
  });
});

describe("what cannot be read is one line", () => {
  const cases: readonly [string, (lines: string[]) => string, string, string][] = [
    ["an empty file", () => "", "graph/damaged", ":1 is damaged: the file is empty."],
    ["another file", () => "hello\n", "graph/damaged", ":1 is damaged: it is not JSON."],
    ["other JSON lines", () => '{"text": "x"}\n', "graph/damaged", ":1 is damaged: it is no header of a graph file."],
    [
      "a newer format",
      () => '{"kind":"header","format":2,"rawi":"3.1.0"}\n',
      "graph/newer-format",
      " has format 2, written by Rawi 3.1.0; this Rawi reads format 1.",
    ],
    ["a cut line", (lines) => lines.join("\n").slice(0, -30), "graph/damaged", ":7 is damaged: it is not JSON."],
    [
      "a line of another kind",
      (lines) => lines.toSpliced(2, 0, '{"kind":"edge"}').join("\n"),
      "graph/damaged",
      ":3 is damaged: its kind is not known.",
    ],
    [
      "an empty line",
      (lines) => lines.toSpliced(2, 0, "").join("\n"),
      "graph/damaged",
      ":3 is damaged: it is not JSON.",
    ],
    [
      "a document twice",
      (lines) => lines.toSpliced(2, 0, lines[1] ?? "").join("\n"),
      "graph/damaged",
      ":3 is damaged: this document stands above already.",
    ],
    [
      "a claim without its document",
      (lines) => lines.toSpliced(1, 1).join("\n"),
      "graph/damaged",
      ":3 is damaged: its document does not stand above it.",
    ],
    [
      "a field of another type",
      (lines) => lines.join("\n").replace('"relation":"ATTACKED"', '"relation":7'),
      "graph/damaged",
      ":4 is damaged: `relation` is not what it should be.",
    ],
    [
      "a decision of another kind",
      (lines) => lines.join("\n").replace('"decision":"merge"', '"decision":"join"'),
      "graph/damaged",
      ":7 is damaged: `decision` is not what it should be.",
    ],
  ];
  for (const [name, damage, code, message] of cases) {
    it(name, async () => {
      const path = at("damaged.jsonl");
      await writeGraphFile(path, small);
      writeFileSync(path, damage(readFileSync(path, "utf8").split("\n")));
      await expect(readGraphFile(path)).rejects.toMatchObject({ code, message: path + message, exitStatus: 1 });
    });
  }
  it("bytes that are no UTF-8", async () => {
    const path = at("bytes.jsonl");
    await writeGraphFile(path, small);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.of(0xff, 0x0a)]));
    await expect(readGraphFile(path)).rejects.toMatchObject({ code: "graph/damaged" });
  });
  it("a missing file names rawi build", async () => {
    const path = at("none.jsonl");
    await expect(readGraphFile(path)).rejects.toMatchObject({
      code: "graph/missing",
      message: `There is no graph at ${path}: make one with rawi build PATH…`,
      exitStatus: 1,
    });
  });
  it("a folder", async () => {
    await expect(readGraphFile(folder)).rejects.toMatchObject({
      code: "graph/unreadable",
      message: `${folder} cannot be read: illegal operation on a directory.`,
    });
  });
});

describe("what cannot be written is one line", () => {
  it("a folder that is not there, and nothing is left", async () => {
    const path = at("none/graph.jsonl");
    await expect(writeGraphFile(path, small)).rejects.toMatchObject({
      code: "graph/unwritable",
      message: `${path} cannot be written: no such file or directory.`,
    });
  });
  it("a folder in the file's place, and nothing is left", async () => {
    await expect(writeGraphFile(folder, small)).rejects.toMatchObject({ code: "graph/unwritable" });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("rawi-graph-") && name.endsWith(".tmp"))).toEqual([]);
  });
});
