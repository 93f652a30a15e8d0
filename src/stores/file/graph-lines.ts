import type { ClaimRecord } from "../../model/claim.ts";
import type { Decision } from "../../model/decision.ts";
import type { Document } from "../../model/document.ts";
import type { GraphFile } from "./graph-file.ts";

/*
 * The file, line by line: {"kind":"header"|"document"|"claim"|"decision",…}. Everything has one order, so that the
 * same graph is the same bytes and a diff shows what changed. A claim names its document by id alone; the rest stands
 * in the document's line.
 */

/** Keys in the order in which they are written; any others follow by code units. */
const KEY_ORDER: readonly string[] = [
  "kind",
  "decision",
  "number",
  "ids",
  "format",
  "rawi",
  "data",
  "with",
  "roots",
  "id",
  "document",
  "path",
  "name",
  "title",
  "publisher",
  "published",
  "url",
  "language",
  "hash",
  "type",
  "aliases",
  "mention",
  "role",
  "relation",
  "mode",
  "subject",
  "object",
  "place",
  "date",
  "quantity",
  "extent",
  "polarity",
  "modality",
  "attribution",
  "evidence",
  "trigger",
  "value",
  "min",
  "max",
  "approx",
  "unit",
  "start",
  "end",
  "text",
  "rule",
  "confidence",
  "plover",
  "cameo",
  "acled",
  "because",
  "furniture",
];
const RANK: ReadonlyMap<string, number> = new Map(KEY_ORDER.map((key, index) => [key, index]));

const byCodeUnit = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

function byRank(left: string, right: string): number {
  return (RANK.get(left) ?? KEY_ORDER.length) - (RANK.get(right) ?? KEY_ORDER.length) || byCodeUnit(left, right);
}

/** The same value with the keys of every object in order; `undefined` goes, as JSON has it. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => byRank(left, right));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]));
}

const line = (kind: string, fields: object) => `${JSON.stringify(inOrder({ ...fields, kind }))}\n`;

/** The first of each id: the same document at two paths is one, with the claims that were read in it. */
function once<T extends { readonly id: string }>(sorted: readonly T[]): T[] {
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Documents by path, then id. */
function sortDocuments(documents: readonly Document[]): Document[] {
  return once([...documents].sort((left, right) => byCodeUnit(left.path, right.path) || byCodeUnit(left.id, right.id)));
}

/** Claims by the path of their document, then where they stand, then id. */
function sortClaims(claims: readonly ClaimRecord[], documents: readonly Document[]): ClaimRecord[] {
  const paths = new Map(documents.map(({ id, path }) => [id, path]));
  const pathOf = ({ id, document }: ClaimRecord) => {
    const path = paths.get(document.id);
    if (path === undefined) throw new Error(`claim ${id} was read in no document of this graph`);
    return path;
  };
  const compare = (left: ClaimRecord, right: ClaimRecord) =>
    byCodeUnit(pathOf(left), pathOf(right)) ||
    byCodeUnit(left.document.id, right.document.id) ||
    left.evidence.start - right.evidence.start ||
    byCodeUnit(left.id, right.id);
  for (const claim of claims) pathOf(claim);
  return once([...claims].sort(compare));
}

/** Decisions by number; the order of the ids that one is about says nothing. */
function sortDecisions(decisions: readonly Decision[]): Decision[] {
  const key = ({ number, kind, ids, because }: Decision) => JSON.stringify([number, kind, ids, because]);
  const keyed = decisions
    .map((decision) => ({ ...decision, ids: [...new Set(decision.ids)].sort(byCodeUnit) }))
    .map((decision) => [key(decision), decision] as const)
    .sort(([left, { number: a }], [right, { number: b }]) => a - b || byCodeUnit(left, right));
  return [...new Map(keyed).values()];
}

/**
 * A graph as the file has it: everything in order and once, whatever order it came in. Reading gives back exactly this.
 * Throws when a claim names a document that is not there, which is a fault of the program.
 */
export function inFileOrder({ header, documents, claims, decisions }: GraphFile): GraphFile {
  const { roots, ...rest } = header;
  const sorted = sortDocuments(documents);
  return {
    header: roots ? { ...rest, roots: [...new Set(roots)].sort(byCodeUnit) } : rest,
    documents: sorted,
    claims: sortClaims(claims, sorted),
    decisions: sortDecisions(decisions),
  };
}

/** The lines of a graph, each with its end. */
export function* linesOf(file: GraphFile): Generator<string> {
  const { header, documents, claims, decisions } = inFileOrder(file);
  yield line("header", header);
  for (const document of documents) yield line("document", document);
  for (const claim of claims) yield line("claim", { ...claim, document: claim.document.id });
  for (const { kind, ...decision } of decisions) yield line("decision", { ...decision, decision: kind });
}
