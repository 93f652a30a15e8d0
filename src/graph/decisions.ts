import type { Decision } from "../model/decision.ts";
import { compareText } from "./compare-text.ts";

const OPPOSITE = { merge: "split", split: "merge", reject: null } as const;

/** A decision that says the same, or the opposite, of the same ids; undefined when nothing stands in the way. */
export function standingAgainst(
  decisions: readonly Decision[],
  kind: Decision["kind"],
  ids: readonly string[],
): Decision | undefined {
  const wanted = keyOf(ids);
  return decisions.find((each) => (each.kind === kind || each.kind === OPPOSITE[kind]) && keyOf(each.ids) === wanted);
}

/** The decisions with one more, under the next number. */
export function withDecision(
  decisions: readonly Decision[],
  kind: Decision["kind"],
  ids: readonly string[],
  because: string | null,
): { readonly decisions: readonly Decision[]; readonly made: Decision } {
  const number = Math.max(0, ...decisions.map((each) => each.number)) + 1;
  const made: Decision = { kind, ids: [...ids].sort(compareText), because, number };
  return { decisions: [...decisions, made], made };
}

/** The decisions without one, given by its number or the last; null when there is none such. */
export function withoutDecision(
  decisions: readonly Decision[],
  number: number | null,
): { readonly decisions: readonly Decision[]; readonly taken: Decision } | null {
  const last = Math.max(0, ...decisions.map((each) => each.number));
  const taken = decisions.find((each) => each.number === (number ?? last));
  return taken ? { decisions: decisions.filter((each) => each !== taken), taken } : null;
}

function keyOf(ids: readonly string[]): string {
  return JSON.stringify([...ids].sort(compareText));
}
