import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cell, defused } from "../../src/exports/csv-cells.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { claimOf, documentOf, ontology, participantOf } from "../graph/small-claims.ts";
import { exportedText } from "./exported-text.ts";
import { parseCsv } from "./parse-csv.ts";

const paper = documentOf("paper", {
  publisher: "=HYPERLINK(1)",
  published: "2022-01-22",
  url: "https://example.org/1",
});
const army = participantOf("army", "StateForce", "جيش الإقليم", ["the army"]);
const outer = participantOf("agency", "Media", 'وكالة, "الفجر"');
const inner = participantOf("witness", "Source", "شاهد");
const first = claimOf("c1", paper, {
  subject: army,
  attribution: [outer, inner],
  quantity: { value: -3, min: 1, max: null, approx: true, unit: "عنصر", text: "+3 عناصر" },
  date: { start: "2022-01-20", end: "2022-01-21", text: "أمس" },
});
const second = claimOf("c2", paper, { polarity: "negated" });
const knowledge = assembleGraph([paper], [first, second], ontology, new Map());
knowledge.addEdge("d", "CONTRADICTS", "c2", "c1", { kind: "polarity" });

async function rows(options = {}) {
  const { text, reports } = await exportedText("csv", knowledge.view, options);
  const [header = [], ...lines] = parseCsv(text.replace(/^\uFEFF/u, ""));
  const records = lines.map((line) => Object.fromEntries(line.map((value, at) => [String(header[at]), value])));
  return { text, reports, header, lines, records };
}

describe("CSV for people", () => {
  it("one row a claim, with the chain, the document and who contradicts it", async () => {
    const { records, reports } = await rows();
    expect(records).toHaveLength(2);
    expect(reports[0]).toMatchObject({ claims: 2, nodes: 0 });
    expect(records[0]).toMatchObject({
      claim: "c1",
      relation: "ATTACKED",
      subject: "the army",
      subject_type: "StateForce",
      subject_id: "army",
      object: "",
      date_start: "2022-01-20",
      count: "-3",
      count_approx: "true",
      chain: 'وكالة, "الفجر" ← شاهد',
      source: "شاهد",
      contradicts: "c2",
      published: "2022-01-22",
      url: "https://example.org/1",
      document: "paper.txt",
      start: "4",
      quote: paper.text.slice(4, 10),
    });
    expect(records[1]).toMatchObject({ claim: "c2", polarity: "negated", subject: "", chain: "", contradicts: "c1" });
  });
  it("names in the language that is asked for", async () => {
    expect((await rows({ language: "ar" })).records[0]?.subject).toBe("جيش الإقليم");
  });
  it("what a spreadsheet would run is text; numbers stay numbers", async () => {
    const { records } = await rows();
    expect(records[0]).toMatchObject({ publisher: "'=HYPERLINK(1)", count_text: "'+3 عناصر", count: "-3" });
  });
  it("begins with a byte order mark only when told to", async () => {
    expect((await rows()).text.startsWith("claim,")).toBe(true);
    expect((await rows({ byteOrderMark: true })).text.startsWith("\uFEFFclaim,")).toBe(true);
  });
});

describe("cells", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1", "＝1", "\u00A0=1"])(
    "%j is defused",
    (text) => {
      expect(defused(text)).toBe(`'${text}`);
    },
  );
  it.each(["", "قُتل", "a=b", "2022-01-22", "'=1", "1,5"])("%j stays", (text) => {
    expect(defused(text)).toBe(text);
  });
  it("law: any row is read back as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
        const line = `${cells.map(cell).join(",")}\r\n`;
        expect(parseCsv(line)).toEqual([cells]);
      }),
      { numRuns: 500 },
    );
  });
});
