import type { CypherError } from "../../src/cypher/index.ts";

export type Phase = "compile time" | "runtime";

/** An error as the scenarios word it: `SyntaxError should be raised at compile time: UndefinedVariable`. */
export interface WantedError {
  readonly type: string;
  readonly phase: Phase | "any time";
  readonly detail: string;
}

export function readWantedError(words: string): WantedError | null {
  const found = /^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$/.exec(words);
  return found && { type: found[1]!, phase: found[2] as WantedError["phase"], detail: found[3]! };
}

/** Null when the error is the one that is wanted, else what differs. What is found out earlier than wanted will do. */
export function differenceOf(wanted: WantedError, { code, message }: CypherError, phase: Phase): string | null {
  const detail = detailOf(code);
  if (wanted.detail !== "*" && wanted.detail !== detail) return `${detail} instead of ${wanted.detail}: ${message}`;
  if (wanted.phase === "compile time" && phase === "runtime") return `raised at runtime: ${message}`;
  const types = typesOf(detail, phase);
  return types.includes(wanted.type) ? null : `a ${types.join(" or ")} instead of a ${wanted.type}: ${message}`;
}

/** `cypher/undefined-variable` is what the scenarios call UndefinedVariable. */
function detailOf(code: string): string {
  const words = code.slice("cypher/".length).split("-");
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  MissingParameter: ["ParameterMissing"],
  ProcedureNotFound: ["ProcedureError"],
  InvalidArgumentType: ["TypeError", "ArgumentError"],
  InvalidArgumentValue: ["TypeError", "ArgumentError"],
  NumberOutOfRange: ["ArgumentError"],
  EntityNotFound: ["EntityNotFound"],
};

/** Whatever is found out before the query runs is also a SyntaxError. */
function typesOf(detail: string, phase: Phase): readonly string[] {
  const own = TYPES[detail];
  if (own === undefined) return ["SyntaxError"];
  return phase === "compile time" ? ["SyntaxError", ...own] : own;
}
