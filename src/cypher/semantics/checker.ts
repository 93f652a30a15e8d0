import type { Span } from "../../model/span.ts";
import type { Expression, PathPattern, Query } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Procedure } from "../functions/procedures.ts";
import { mayBe, type StaticType } from "../functions/signature.ts";
import type { Scope } from "./scope.ts";

/** What may stand in an expression at this place. */
export interface Place {
  readonly aggregates: boolean;
  /** A pattern may stand for "there is one": in conditions only. */
  readonly patterns: boolean;
}

export const VALUE: Place = { aggregates: false, patterns: false };
export const CONDITION: Place = { aggregates: false, patterns: true };

/** What the parts of the check know of one another; check-query.ts ties them together. */
export interface Checker {
  /** Null when the parameters are not known yet. */
  readonly parameters: Readonly<Record<string, unknown>> | null;
  readonly procedures: readonly Procedure[];
  expression(expression: Expression, scope: Scope, place: Place): StaticType;
  /** The scope with the variables that the patterns bring. */
  patterns(patterns: readonly PathPattern[], scope: Scope): Scope;
  /** Columns of a query inside another, with their kinds. */
  subquery(query: Query, outer: Scope, mode: "call" | "scoped-call" | "expression"): Scope;
}

/** Checks an expression and that it may be a truth value. */
export function checkCondition(checker: Checker, expression: Expression, scope: Scope): void {
  const type = checker.expression(expression, scope, CONDITION);
  expectType(type, ["boolean"], expression.span, "A condition");
}

export function expectType(type: StaticType, accepted: readonly StaticType[], span: Span, what: string): void {
  if (mayBe(type, accepted)) return;
  const message = `${what} is to be ${accepted.join(" or ")}, but this is ${type}.`;
  throw new CypherError("invalid-argument-type", message, span);
}
