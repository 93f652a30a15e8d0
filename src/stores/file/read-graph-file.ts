import type { ClaimRecord } from "../../model/claim.ts";
import type { Decision } from "../../model/decision.ts";
import { RawiError } from "../../model/diagnostic.ts";
import type { Document } from "../../model/document.ts";
import { FORMAT, type GraphFile, type GraphFileHeader } from "./graph-file.ts";
import { readLines } from "./read-lines.ts";
import { reasonOf } from "./reason-of.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with a line, in words that follow "is damaged: ". */
class Damage extends Error {}

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isSpan = (value: unknown) => isObject(value) && Number.isInteger(value.start) && Number.isInteger(value.end);
const isQuote = (value: unknown) => isSpan(value) && isText((value as Fields).text);
const isParticipant = (value: unknown) =>
  isObject(value) &&
  isText(value.id) &&
  isText(value.name) &&
  isText(value.type) &&
  isTexts(value.aliases) &&
  (value.mention === null || isQuote(value.mention));
const isParticipantOrNull = (value: unknown) => value === null || isParticipant(value);
const isObjectOrNull = (value: unknown) => value === null || isObject(value);

type Checks = Readonly<Record<string, (value: unknown) => boolean>>;

const HEADER: Checks = {
  rawi: isText,
  data: isText,
  with: (value) => value === null || (isObject(value) && isText(value.path) && isText(value.hash)),
};
const DOCUMENT: Checks = {
  id: isText,
  path: isText,
  text: isText,
  title: isTextOrNull,
  publisher: isTextOrNull,
  published: isTextOrNull,
  url: isTextOrNull,
  language: isText,
  hash: isText,
  furniture: (value) => Array.isArray(value) && value.every(isSpan),
};
const CLAIM: Checks = {
  id: isText,
  document: isText,
  relation: isText,
  mode: isTextOrNull,
  subject: isParticipantOrNull,
  object: isParticipantOrNull,
  place: isParticipantOrNull,
  date: isObjectOrNull,
  quantity: isObjectOrNull,
  extent: isTextOrNull,
  polarity: (value) => value === "affirmed" || value === "negated",
  modality: isText,
  attribution: (value) => Array.isArray(value) && value.every(isParticipant),
  evidence: isQuote,
  trigger: isQuote,
  rule: isText,
  confidence: (value) => typeof value === "number",
  plover: isTexts,
  cameo: isTexts,
  acled: isTexts,
};
const DECISION: Checks = {
  decision: (value) => value === "merge" || value === "split" || value === "reject",
  ids: isTexts,
  because: isTextOrNull,
  number: (value) => Number.isInteger(value),
};

function check(fields: Fields, checks: Checks): void {
  for (const [key, holds] of Object.entries(checks)) {
    if (!holds(fields[key])) throw new Damage(`\`${key}\` is not what it should be`);
  }
}

function parseLine(text: string): { readonly kind: unknown; readonly fields: Fields } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Damage("it is not JSON");
  }
  if (!isObject(value)) throw new Damage("it is no object");
  const { kind, ...fields } = value;
  return { kind, fields };
}

function readHeader(text: string, path: string): GraphFileHeader {
  const { kind, fields } = parseLine(text);
  if (kind !== "header" || typeof fields.format !== "number") throw new Damage("it is no header of a graph file");
  if (fields.format > FORMAT) {
    throw new RawiError(
      "graph/newer-format",
      `${path} has format ${fields.format}, written by Rawi ${String(fields.rawi)}; this Rawi reads format ${FORMAT}.`,
      "Update Rawi, or build the graph again into another file.",
    );
  }
  check(fields, HEADER);
  if (fields.roots !== undefined && !isTexts(fields.roots)) throw new Damage("`roots` is not what it should be");
  return fields as unknown as GraphFileHeader;
}

/** What has been read so far, line by line. */
class Reader {
  header: GraphFileHeader | null = null;
  readonly documents = new Map<string, Document>();
  readonly claims: ClaimRecord[] = [];
  readonly decisions: Decision[] = [];

  read(text: string, path: string): void {
    if (!this.header) {
      this.header = readHeader(text, path);
      return;
    }
    const { kind, fields } = parseLine(text);
    if (kind === "document") this.addDocument(fields);
    else if (kind === "claim") this.addClaim(fields);
    else if (kind === "decision") this.addDecision(fields);
    else throw new Damage("its kind is not known");
  }

  private addDocument(fields: Fields): void {
    check(fields, DOCUMENT);
    const document = fields as unknown as Document;
    if (this.documents.has(document.id)) throw new Damage("this document stands above already");
    this.documents.set(document.id, document);
  }

  private addClaim(fields: Fields): void {
    check(fields, CLAIM);
    const document = this.documents.get(fields.document as string);
    if (!document) throw new Damage("its document does not stand above it");
    const { id, path, title, publisher, published } = document;
    this.claims.push({ ...fields, document: { id, path, title, publisher, published } } as unknown as ClaimRecord);
  }

  private addDecision(fields: Fields): void {
    check(fields, DECISION);
    const { decision, ...rest } = fields;
    this.decisions.push({ kind: decision, ...rest } as unknown as Decision);
  }
}

function unreadable(error: unknown, path: string, line: number): RawiError {
  if (error instanceof RawiError) return error;
  const damaged = (reason: string) =>
    new RawiError(
      "graph/damaged",
      `${path}:${line} is damaged: ${reason}.`,
      "Bring back a sound copy, or read everything again with rawi build --fresh.",
    );
  if (error instanceof Damage) return damaged(error.message);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return damaged("after it come bytes that are not UTF-8");
  if (code === "ENOENT") {
    return new RawiError("graph/missing", `There is no graph at ${path}: make one with rawi build PATH…`);
  }
  return new RawiError("graph/unreadable", `${path} cannot be read: ${reasonOf(error)}.`);
}

/** What a graph was made with, without reading the graph. Throws as `readGraphFile` does. */
export async function readGraphHeader(path: string): Promise<GraphFileHeader> {
  try {
    for await (const text of readLines(path)) return readHeader(text, path);
    throw new Damage("the file is empty");
  } catch (error) {
    throw unreadable(error, path, 1);
  }
}

/**
 * Reads a graph file, line by line. Throws a RawiError of one line: `graph/missing`, `graph/newer-format`,
 * `graph/damaged` (with the number of the line), `graph/unreadable`.
 */
export async function readGraphFile(path: string): Promise<GraphFile> {
  const reader = new Reader();
  let line = 0;
  try {
    for await (const text of readLines(path)) {
      line++;
      reader.read(text, path);
    }
    if (!reader.header) throw new Damage("the file is empty");
  } catch (error) {
    throw unreadable(error, path, Math.max(line, 1));
  }
  const { header, documents, claims, decisions } = reader;
  return { header, documents: [...documents.values()], claims, decisions };
}
