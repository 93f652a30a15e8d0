/* A result: rows with their numbers, the claims in each, and where they came from. */
import type { AskedGraph } from "../answers/asked-graph.ts";
import { toJson } from "../cypher/index.ts";
import type { AnswerRecord } from "../model/answer.ts";
import type { ClaimRecord } from "../model/claim.ts";
import { dateText } from "../model/date-text.ts";
import type { CypherValue, ResultTable } from "../model/store.ts";
import type { ShellGraph, Spoken } from "./shell-session.ts";

export interface Result {
  /** The line that was asked. */
  readonly text: string;
  readonly columns: readonly string[];
  /** As JSON holds them. */
  readonly rows: readonly (readonly unknown[])[];
  /** So many columns are shown in a table; all when it is not said. */
  readonly shown?: number;
  /** By row. */
  readonly claims: readonly (readonly ClaimRecord[])[];
  /** Of a question; null for a query. */
  readonly answer: AnswerRecord | null;
  readonly notices: ResultTable["notices"];
  readonly language: Spoken;
  readonly milliseconds: number;
}

export function resultOfQuery(
  text: string,
  table: ResultTable,
  { claims }: AskedGraph,
  language: Spoken,
  milliseconds: number,
): Result {
  const rows = table.rows.map((row) => row.map(toJson));
  const { columns, notices } = table;
  const byRow = rows.map((row) => {
    const found = new Set<ClaimRecord>();
    for (const cell of row) {
      for (const id of idsIn(cell)) {
        const claim = claims.get(id);
        if (claim) found.add(claim);
      }
    }
    return [...found];
  });
  return { text, columns, rows, claims: byRow, answer: null, notices, language, milliseconds };
}

export const CLAIM_COLUMNS = ["subject", "relation", "object", "date", "source", "quote", "document", "claim"] as const;

/** Up to the quote: where it stands is for programs, and for `.why`. */
const SHOWN_COLUMNS = 6;

/** Claims as rows, under the columns that people read first. */
export function resultOfClaims(
  text: string,
  claims: readonly ClaimRecord[],
  graph: ShellGraph,
  language: Spoken,
): Result {
  const rows = claims.map((claim) => claimRow(claim, graph, language));
  const byRow = claims.map((claim) => [claim]);
  return { ...resultOfRows(text, { columns: CLAIM_COLUMNS, rows, claims: byRow }, language), shown: SHOWN_COLUMNS };
}

/** What a command shows. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** By row; none when they are left out. */
  readonly claims?: Result["claims"];
}

export function resultOfRows(
  text: string,
  { columns, rows, claims = rows.map(() => []) }: Rows,
  language: Spoken,
): Result {
  return { text, columns, rows, claims, answer: null, notices: [], language, milliseconds: 0 };
}

export function claimRow(claim: ClaimRecord, graph: ShellGraph, language: Spoken): readonly unknown[] {
  const name = (who: ClaimRecord["subject"]) => (who ? graph.nameOf(who, language) : null);
  const { document, date, evidence, polarity, relation } = claim;
  return [
    name(claim.subject),
    polarity === "negated" ? `NOT ${relation}` : relation,
    name(claim.object),
    date ? dateText(date) : null,
    sourceChain(claim, graph, language),
    quoteOf(claim),
    `${document.path}:${evidence.start}`,
    claim.id,
  ];
}

/** Who says it, the publisher first. */
export function sourceChain({ document, attribution }: ClaimRecord, { nameOf }: ShellGraph, language: Spoken): string {
  const names = attribution.map((each) => nameOf(each, language));
  return [...(document.publisher ? [document.publisher] : []), ...names].join(" ← ");
}

export function quoteOf({ evidence }: ClaimRecord): string {
  return evidence.text.replace(/\s+/gu, " ");
}

/** The rows as a Cypher statement can take them: `UNWIND $_ AS row`. */
export function rowsAsParameter({ columns, rows }: Result): CypherValue {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, cypherOf(row[index])])));
}

function cypherOf(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(cypherOf);
  if (typeof value !== "object") return null;
  // A node or an edge is given by its properties.
  const properties = "properties" in value && typeof value.properties === "object" ? value.properties : value;
  return Object.fromEntries(Object.entries(properties ?? {}).map(([name, each]) => [name, cypherOf(each)]));
}

/** Strings in a value that may be ids: the value itself, `claim` and `id` of what has properties, and so on inside. */
export function* idsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const each of value) yield* idsIn(each);
  else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) yield* idsIn(each);
}
