import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniteDocuments } from "../../../src/cli/unite-documents.ts";
import { makeDocument } from "../../../src/documents/make-document.ts";
import type { Decision } from "../../../src/model/decision.ts";
import type { Document } from "../../../src/model/document.ts";
import { linesOf } from "../../../src/stores/file/graph-lines.ts";
import { FORMAT, forgetDocument, type GraphFile } from "../../../src/stores/file/index.ts";
import { reader } from "../../support/reading.ts";

/** Files of a folder, each with two versions of its text. */
const TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  "news/a.txt": [
    "قال الجيش اليمني إن الحوثيين هاجموا سجن المدينة.",
    "نفى الجيش اليمني أن الحوثيين هاجموا سجن المدينة.",
  ],
  "news/b.txt": ["قصفت طائرات مدينة تعز أمس، وقال مصدر طبي إن 12 مدنيا قتلوا.", "قصفت طائرات مدينة تعز أمس."],
  "news/c.txt": ["سيطرت قوات الدعم السريع على مدينة نيالا بالكامل.", "سيطر الجيش السوداني على مدينة نيالا بالكامل."],
};
const PATHS = Object.keys(TEXTS);

const documentAt = (path: string, version: 0 | 1, publisher: string): Document =>
  makeDocument(path, TEXTS[path]?.[version] ?? "", [{ publisher, published: "2023-05-02", language: "ar" }], () => []);

const claimsIn = new Map<string, ReturnType<typeof reader.read>>();
function claimsOf(document: Document) {
  const key = `${document.path} ${document.id}`;
  const known = claimsIn.get(key) ?? reader.read(document);
  claimsIn.set(key, known);
  return known;
}

/** As `rawi build PATH…` unites what is there with what it finds. */
function build(before: GraphFile | null, paths: readonly string[], documents: readonly Document[]): GraphFile {
  const united = uniteDocuments(before, { paths, documents, faulty: new Set() }).documents;
  return {
    header: {
      format: FORMAT,
      rawi: "0.1.0",
      data: "data",
      with: null,
      roots: [...new Set([...(before?.header.roots ?? []), ...paths])].sort(),
    },
    documents: united,
    claims: united.flatMap(claimsOf),
    decisions: before?.decisions ?? [],
  };
}

const bytesOf = (file: GraphFile) => [...linesOf(file)].join("");
const EMPTY = build(null, [], []);

type Step =
  | { readonly do: "build"; readonly path: string; readonly version: 0 | 1; readonly publisher: string }
  | { readonly do: "forget"; readonly path: string };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant("build" as const),
      path: fc.constantFrom(...PATHS),
      version: fc.constantFrom(0 as const, 1 as const),
      publisher: fc.constantFrom("جريدة الضفة", "إذاعة الساحل"),
    }),
    fc.record({ do: fc.constant("forget" as const), path: fc.constantFrom(...PATHS) }),
  ),
  { maxLength: 12 },
);

function take(file: GraphFile, step: Step): GraphFile {
  if (step.do === "build") return build(file, [step.path], [documentAt(step.path, step.version, step.publisher)]);
  const document = file.documents.find(({ path }) => path === step.path);
  return document ? forgetDocument(file, document.id) : file;
}

describe("forgetting", () => {
  it("reads claims in every text, so that the law says something", () => {
    for (const path of PATHS) expect(claimsOf(documentAt(path, 0, "جريدة الضفة")).length).toBeGreaterThan(0);
  });
  it("any sequence of building and forgetting is building what remains from nothing, in any order", () => {
    fc.assert(
      fc.property(steps, fc.shuffledSubarray(PATHS, { minLength: PATHS.length }), (taken, order) => {
        const lived = taken.reduce(take, EMPTY);
        const last = new Map<string, Step>();
        for (const step of taken) last.set(step.path, step);
        const remaining = order.flatMap((path) => last.get(path) ?? []);
        expect(bytesOf(lived)).toBe(bytesOf(remaining.reduce(take, EMPTY)));
      }),
      { numRuns: 200 },
    );
  });
  it("forgetting and building again gives the same bytes, and decisions outlive both", () => {
    const decision: Decision = { kind: "merge", ids: ["houthis", "yemen-forces"], because: null, number: 1 };
    const all = PATHS.reduce<GraphFile>(
      (file, path) => take(file, { do: "build", path, version: 0, publisher: "جريدة الضفة" }),
      {
        ...EMPTY,
        decisions: [decision],
      },
    );
    const path = "news/b.txt";
    const without = take(all, { do: "forget", path });
    expect(without.claims.some(({ document }) => document.path === path)).toBe(false);
    expect(without.decisions).toEqual([decision]);
    expect(bytesOf(take(without, { do: "build", path, version: 0, publisher: "جريدة الضفة" }))).toBe(bytesOf(all));
  });
  it("a file that is gone, moved or renamed leaves nothing at its old path", () => {
    const folder = ["news"];
    const [a, b] = [documentAt("news/a.txt", 0, "جريدة الضفة"), documentAt("news/b.txt", 0, "جريدة الضفة")];
    const before = build(null, folder, [a, b]);
    const moved = { ...b, path: "news/old/b.txt" };
    expect(bytesOf(build(before, folder, [a, moved]))).toBe(bytesOf(build(null, folder, [a, moved])));
    expect(bytesOf(build(before, folder, [a]))).toBe(bytesOf(build(null, folder, [a])));
  });
});
