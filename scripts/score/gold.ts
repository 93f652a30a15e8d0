/* The annotated documents and the scorer, which stand outside of the project; both are missing where it was installed alone. */
import { existsSync, readdirSync } from "node:fs";
import type { ClaimRecord, Participant, Quantity } from "../../src/model/claim.ts";

export interface GoldClaim {
  readonly id: string;
  /** Keys of `entities`; null = the text does not say. */
  readonly s: string | null;
  readonly r: string;
  readonly o: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly count: Omit<Quantity, "text"> | null;
  /** Keys of the chain, outermost first; null or empty = the text itself. */
  readonly by: readonly string[] | null;
  readonly polarity?: ClaimRecord["polarity"];
  readonly modality?: ClaimRecord["modality"];
  readonly core: boolean;
  /** Words of the text that anchor the claim. */
  readonly ev: string;
}

export interface Gold {
  readonly doc: string;
  readonly entities: Readonly<Record<string, { readonly type: string; readonly names: readonly string[] } | undefined>>;
  readonly claims: readonly GoldClaim[];
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly speaker: number | null;
  readonly fullChain: number | null;
  readonly polarity: number | null;
  readonly count: number | null;
  readonly date: number | null;
  readonly place: number | null;
}

export interface Scorer {
  loadGold(folder: string): Gold[];
  score(golds: readonly Gold[], claims: readonly ClaimRecord[]): Score;
  pairUp(
    gold: Gold,
    records: readonly ClaimRecord[],
    relaxed: boolean,
  ): {
    readonly byGold: ReadonlyMap<number, unknown>;
    readonly byRecord: ReadonlyMap<number, unknown>;
    readonly echoes: ReadonlySet<number>;
  };
  sameParticipant(names: readonly string[] | null, participant: Participant | null): boolean;
}

const SHARED = new URL("../../../shared/", import.meta.url);
export const GOLD = new URL("gold/dev/", SHARED).pathname;
const FOLDERS = ["seeds/", "dev-docs/"].map((folder) => new URL(folder, SHARED).pathname);
const SCORER = new URL("tools/score.mjs", SHARED).pathname;

/** What is missing of the shared material; null when all is there. */
export function missing(): string | null {
  return [GOLD, SCORER, ...FOLDERS].find((path) => !existsSync(path)) ?? null;
}

export async function loadScorer(): Promise<Scorer> {
  return (await import(SCORER)) as Scorer;
}

/** The file of an annotated document: annotations name it by the beginning of its name. */
export function fileOf(doc: string): string | null {
  for (const folder of FOLDERS) {
    const name = readdirSync(folder).find((each) => each.endsWith(".txt") && each.startsWith(doc));
    if (name) return folder + name;
  }
  return null;
}

/** Scored, never read: neither texts nor annotations nor misses (reading-arabic, 7). */
export function isValidation(doc: string): boolean {
  return /^E(?:1[3-9]|2[0-4])$/u.test(doc);
}
