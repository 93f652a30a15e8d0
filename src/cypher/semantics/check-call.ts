import type { Expression, FunctionCall } from "../ast.ts";
import { someExpression } from "../ast-walk.ts";
import { CypherError } from "../cypher-error.ts";
import { findAggregate, findFunction, functionNames } from "../functions/index.ts";
import { mayBe, type StaticType } from "../functions/signature.ts";
import { didYouMean } from "../suggest-name.ts";
import type { Checker, Place } from "./checker.ts";
import { isAggregate } from "./resolve-projection.ts";
import type { Scope } from "./scope.ts";

/** The name is known, the number of arguments fits, and no argument is of a kind that never fits. */
export function checkCall(checker: Checker, call: FunctionCall, scope: Scope, place: Place): StaticType {
  const aggregate = findAggregate(call.name);
  if (aggregate) refuseMisplacedAggregate(call, place);
  const definition = aggregate ?? findFunction(call.name);
  if (!definition) throw unknownFunction(call);
  if (call.distinct && !aggregate) {
    throw new CypherError("unexpected-syntax", `DISTINCT has no meaning in ${call.name}().`, call.span);
  }
  checkCount(call, definition);
  const takesPattern = call.name.toLowerCase() === "exists";
  for (const [index, arg] of call.args.entries()) {
    const type = checker.expression(arg, scope, { aggregates: place.aggregates && !aggregate, patterns: takesPattern });
    const accepted = definition.accepts[Math.min(index, definition.accepts.length - 1)]!;
    if (!mayBe(type, accepted)) {
      const message = `${definition.name}() takes ${accepted.join(" or ")}, but this is ${type}.`;
      throw new CypherError("invalid-argument-type", message, arg.span, hintFor(definition.name, type));
    }
  }
  return definition.result;
}

function checkCount(
  call: FunctionCall,
  definition: { name: string; accepts: readonly unknown[]; required?: number; variadic?: boolean },
): void {
  const most = definition.variadic ? Number.POSITIVE_INFINITY : definition.accepts.length;
  const least = definition.required ?? definition.accepts.length;
  if (call.args.length >= least && call.args.length <= most) return;
  const wanted = least === most ? `${least}` : `${least} to ${most}`;
  const message = `${definition.name}() takes ${wanted} argument${wanted === "1" ? "" : "s"}, not ${call.args.length}.`;
  throw new CypherError("invalid-number-of-arguments", message, call.span);
}

export function checkCountStar(span: Expression["span"], place: Place): StaticType {
  if (!place.aggregates) throw misplaced("count(*)", span);
  return "integer";
}

function refuseMisplacedAggregate(call: FunctionCall, place: Place): void {
  if (!place.aggregates) throw misplaced(`${call.name}()`, call.span);
  for (const arg of call.args) {
    if (someExpression(arg, isAggregate)) {
      const hint = "Aggregate in a WITH before.";
      throw new CypherError("nested-aggregation", "An aggregate cannot hold another.", arg.span, hint);
    }
    const isVolatile = (part: Expression) => part.kind === "call" && (findFunction(part.name)?.volatile ?? false);
    if (someExpression(arg, isVolatile)) {
      throw new CypherError("non-constant-expression", "An aggregate cannot hold a random value.", arg.span);
    }
  }
}

function misplaced(what: string, span: Expression["span"]): CypherError {
  const hint = "Aggregates stand in WITH and RETURN; filter by them in a WHERE after WITH.";
  return new CypherError("invalid-aggregation", `${what} cannot stand here.`, span, hint);
}

function unknownFunction(call: FunctionCall): CypherError {
  const hint = didYouMean(call.name, functionNames());
  return new CypherError("unknown-function", `There is no function ${call.name}().`, call.span, hint);
}

function hintFor(name: string, type: StaticType): string | null {
  if (name === "length" && (type === "list" || type === "string")) return "Use size().";
  if (name === "size" && type === "path") return "Use length().";
  if (name === "type" && type === "node") return "Use labels().";
  return name === "labels" && type === "relationship" ? "Use type()." : null;
}
