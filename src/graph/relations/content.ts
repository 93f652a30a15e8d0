import type { Origin } from "../origins/origin.ts";
import type { Statement } from "./statement.ts";

/** What several claims state alike, and how many stand behind it; the three numbers are never added up. */
export interface Content {
  /** The most telling account first. */
  readonly statements: readonly Statement[];
  readonly documents: number;
  readonly publishers: number;
  /** Distinct bodies, none of which belongs to another of them; sorted by name. */
  readonly origins: readonly Origin[];
  /** Distinct sources without a name, counted a document. */
  readonly unnamed: number;
  /** Those of the origins that speak of their own side. */
  readonly interested: readonly Origin[];
}
