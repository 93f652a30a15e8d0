import type { CypherValue } from "../../model/store.ts";
import type { Profile } from "../execute/profile.ts";
import type { Operator } from "../execute/rows.ts";

/** A plan as lines for a reader: one stage each, those of inner queries set in. */
export function describePlan(operators: readonly Operator[], depth = 0): string[] {
  return operators.flatMap(({ text, inner }) => {
    return [`${"  ".repeat(depth)}${text}`, ...describePlan(inner ?? [], depth + 1)];
  });
}

/** The same lines with the rows that each stage gave and the milliseconds that it took by itself. */
export function describeProfile(operators: readonly Operator[], profile: Profile, depth = 0): CypherValue[][] {
  let before = 0;
  return operators.flatMap((operator): CypherValue[][] => {
    const { text, inner } = operator;
    const { rows, milliseconds } = profile.recordOf(operator);
    const own = Math.max(0, Math.round((milliseconds - before) * 10) / 10);
    before = milliseconds;
    const line = [`${"  ".repeat(depth)}${text}`, BigInt(rows), own];
    return [line, ...describeProfile(inner ?? [], profile, depth + 1)];
  });
}
