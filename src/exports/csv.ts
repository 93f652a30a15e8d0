import type { GraphNode } from "../model/graph.ts";
import { type ClaimInGraph, claimInGraph, nameIn, textOf } from "./claim-in-graph.ts";
import { defused, row } from "./csv-cells.ts";
import { type Exporter, type ExportLanguage, type ExportOptions, type ExportSource, reportOf } from "./exporter.ts";
import { inChunks } from "./in-chunks.ts";

const BYTE_ORDER_MARK = "\uFEFF";

type Read = (claim: ClaimInGraph, language: ExportLanguage) => string;

const own =
  (property: string): Read =>
  ({ node }) =>
    textOf(node, property);
const ofDocument =
  (property: string): Read =>
  ({ document }) =>
    textOf(document, property);
const list =
  (property: string): Read =>
  ({ node }) => {
    const values = node.properties[property];
    return Array.isArray(values) ? values.join("; ") : "";
  };
const party = (role: "subject" | "object" | "place"): readonly (readonly [string, Read])[] => {
  const of =
    (read: (node: GraphNode | null, language: ExportLanguage) => string): Read =>
    (claim, language) =>
      read(claim[role], language);
  return [
    [role, of((node, language) => nameIn(language, node))],
    [`${role}_type`, of((node) => textOf(node, "type"))],
    [`${role}_id`, of((node) => node?.id ?? "")],
  ];
};

/** Numbers stay numbers for a spreadsheet; all else is text and is defused. */
const NUMBERS = new Set(["count", "count_min", "count_max", "start", "end", "confidence"]);

const COLUMNS: readonly (readonly [string, Read])[] = [
  ["claim", ({ id }) => id],
  ["relation", own("relation")],
  ["mode", own("mode")],
  ["polarity", own("polarity")],
  ["modality", own("modality")],
  ...party("subject"),
  ...party("object"),
  ...party("place"),
  ["date_start", own("dateStart")],
  ["date_end", own("dateEnd")],
  ["date_text", own("dateText")],
  ["count", own("countValue")],
  ["count_min", own("countMin")],
  ["count_max", own("countMax")],
  ["count_approx", own("countApprox")],
  ["count_unit", own("countUnit")],
  ["count_text", own("countText")],
  ["extent", own("extent")],
  ["source", own("source")],
  ["chain", ({ chain }, language) => chain.map((each) => nameIn(language, each)).join(" \u2190 ")],
  ["contradicts", ({ contradicts }) => contradicts.join(" ")],
  ["publisher", ofDocument("publisher")],
  ["published", ofDocument("published")],
  ["title", ofDocument("title")],
  ["url", ofDocument("url")],
  ["document", ofDocument("path")],
  ["start", own("start")],
  ["end", own("end")],
  ["quote", own("quote")],
  ["plover", list("plover")],
  ["cameo", list("cameo")],
  ["acled", list("acled")],
  ["rule", own("rule")],
  ["confidence", own("confidence")],
];

function* write({ view }: ExportSource, options: ExportOptions): Iterable<string> {
  const language = options.language ?? "en";
  if (options.byteOrderMark) yield BYTE_ORDER_MARK;
  yield row(COLUMNS.map(([name]) => name));
  let claims = 0;
  for (const node of view.nodes("Claim")) {
    const claim = claimInGraph(view, node);
    claims++;
    yield row(
      COLUMNS.map(([name, read]) => (NUMBERS.has(name) ? read(claim, language) : defused(read(claim, language)))),
    );
  }
  options.onReport?.(reportOf({ claims }));
}

/** One row a claim; `start` and `end` count UTF-16 units of the document's text. */
export const csv: Exporter = {
  name: "csv",
  title: "CSV, one row a claim, for spreadsheets, R and pandas",
  profiles: [],
  makes: "file",
  write: (source, options) => inChunks(write(source, options)),
};
