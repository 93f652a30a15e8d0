import type { ClaimRecord } from "../../model/claim.ts";
import type { Decision } from "../../model/decision.ts";
import type { Document } from "../../model/document.ts";

/** The format that this Rawi writes, and the newest that it reads. */
export const FORMAT = 1;

/** What the graph was made with. */
export interface GraphFileHeader {
  readonly format: typeof FORMAT;
  /** Version of Rawi. */
  readonly rawi: string;
  /** Hash of the data files (graph/). */
  readonly data: string;
  /** The user's own folder of data, when there was one: where it was and its hash. */
  readonly with: { readonly path: string; readonly hash: string } | null;
  /** The PATHs that were given at builds. */
  readonly roots?: readonly string[];
}

/** All that is kept; everything else is derived from it when it is opened. */
export interface GraphFile {
  readonly header: GraphFileHeader;
  readonly documents: readonly Document[];
  readonly claims: readonly ClaimRecord[];
  readonly decisions: readonly Decision[];
}
