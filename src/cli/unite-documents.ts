import type { ClaimRecord } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { GraphFile } from "../stores/file/index.ts";

/** What a build was given and what it found there. */
export interface GivenDocuments {
  readonly paths: readonly string[];
  readonly documents: readonly Document[];
  /** Files and folders that could not be read: nothing is known of what stands there now. */
  readonly faulty: ReadonlySet<string>;
}

export interface UnitedDocuments {
  readonly documents: readonly Document[];
  /** Paths of documents that stood under the given paths and are there no more, sorted. */
  readonly gone: readonly string[];
}

/**
 * The documents of a graph with those that were given: one from a path replaces the one that came from there, and what
 * is gone from the given paths is forgotten; documents elsewhere stay.
 */
export function uniteDocuments(before: GraphFile | null, given: GivenDocuments): UnitedDocuments {
  const known = new Map(before?.documents.map((document) => [document.id, document]));
  const found = new Set(given.documents.map((document) => document.path));
  const faulty = [...given.faulty];
  const gone: string[] = [];
  for (const { id, path } of before?.documents ?? []) {
    const isGone =
      !found.has(path) &&
      given.paths.some((root) => root !== "-" && isUnder(path, root)) &&
      !faulty.some((broken) => isUnder(path, broken));
    if (isGone) gone.push(path);
    if (isGone || found.has(path)) known.delete(id);
  }
  for (const document of given.documents) known.set(document.id, document);
  return { documents: [...known.values()], gone: gone.sort() };
}

/** Claims that need not be read again, by document: none when the graph was read by other rules or words. */
export function claimsStillGood(
  before: GraphFile | null,
  documents: readonly Document[],
  { rawi, data }: { readonly rawi: string; readonly data: string },
): Map<string, readonly ClaimRecord[]> {
  const good = new Map<string, ClaimRecord[]>();
  if (before?.header.data !== data || before.header.rawi !== rawi) return good;
  const wanted = new Map(documents.map((document) => [document.id, document]));
  for (const old of before.documents) {
    const now = wanted.get(old.id);
    if (now && isReadAlike(old, now)) good.set(old.id, []);
  }
  for (const claim of before.claims) good.get(claim.document.id)?.push(claim);
  return good;
}

/** Neither language nor furniture is part of a document's id, and both decide what is read. */
function isReadAlike(old: Document, now: Document): boolean {
  return old.language === now.language && JSON.stringify(old.furniture) === JSON.stringify(now.furniture);
}

function isUnder(path: string, root: string): boolean {
  const folder = root.endsWith("/") ? root : `${root}/`;
  return path === root || path.startsWith(folder) || path.startsWith(`${root}#`);
}
