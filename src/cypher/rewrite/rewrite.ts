import type { Query } from "../ast.ts";
import { printQuery } from "../syntax/print.ts";
import { countToExists } from "./count-to-exists.ts";
import { dropReturnInExists } from "./drop-return-in-exists.ts";
import { foldConstants } from "./fold-constants.ts";
import { negateInwards } from "./negate-inwards.ts";
import { orToIn } from "./or-to-in.ts";

/** Says the same in a way that is faster to answer: wherever the query has an answer, the rows are the same. */
export interface Rewrite {
  readonly name: string;
  readonly rewrite: (query: Query) => Query;
}

/** In the order in which they are made: each finds more after those before it. */
export const rewrites: readonly Rewrite[] = [
  { name: "fold constants", rewrite: foldConstants },
  { name: "negate inwards", rewrite: negateInwards },
  { name: "OR to IN", rewrite: orToIn },
  { name: "COUNT to EXISTS", rewrite: countToExists },
  { name: "drop RETURN in EXISTS", rewrite: dropReturnInExists },
];

/** The query after all rewrites, and the names of those that changed it. */
export function rewriteQuery(query: Query, passes: readonly Rewrite[]): { query: Query; applied: readonly string[] } {
  let current = query;
  const applied: string[] = [];
  for (const { name, rewrite } of passes) {
    const next = rewrite(current);
    if (printQuery(next) !== printQuery(current)) applied.push(name);
    current = next;
  }
  return { query: current, applied };
}
