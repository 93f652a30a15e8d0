import type { Span } from "../../model/span.ts";
import type { CallProcedureClause } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { findProcedure, type Procedure } from "../functions/procedures.ts";
import type { StaticType } from "../functions/signature.ts";
import { didYouMean } from "../suggest-name.ts";
import { type Checker, expectType, VALUE } from "./checker.ts";
import { Scope } from "./scope.ts";

/** `standalone`: the call is the whole query, may leave out its arguments and needs no YIELD. Gives its variables. */
export function checkProcedureCall(
  checker: Checker,
  clause: CallProcedureClause,
  scope: Scope,
  standalone: boolean,
): Scope {
  const { procedure, args, yields } = clause;
  const found = findProcedure(checker.procedures, procedure.name);
  if (!found) {
    const hint = didYouMean(
      procedure.name,
      checker.procedures.map(({ name }) => name),
    );
    throw new CypherError("procedure-not-found", `There is no procedure ${procedure.name}.`, procedure.span, hint);
  }
  if (yields === "all" && !standalone) {
    throw new CypherError("unexpected-syntax", "YIELD * is only for a call that stands alone.", clause.span);
  }
  if (yields === null && !standalone && found.columns.length > 0) {
    const hint = `Add YIELD ${found.columns.join(", ")}.`;
    throw new CypherError("undefined-variable", `${found.name} needs a YIELD here.`, procedure.span, hint);
  }
  if (args === null && !standalone) {
    throw new CypherError("invalid-argument-passing-mode", "A call inside a query needs ().", procedure.span);
  }
  checkArguments(checker, clause, found, scope);
  if (yields === null || yields === "all") return new Scope(found.columns.map((name) => [name, "any"] as const));
  const fields = new Map<string, StaticType>();
  for (const { field, alias } of yields) {
    const index = found.columns.indexOf(field.name);
    if (index < 0) {
      const hint = didYouMean(field.name, found.columns) ?? `It yields ${found.columns.join(", ")}.`;
      throw new CypherError("undefined-variable", `${found.name} yields no ${field.name}.`, field.span, hint);
    }
    const variable = alias ?? field;
    scope.refuse(variable);
    new Scope(fields).refuse(variable);
    fields.set(variable.name, found.types[index] ?? "any");
  }
  return new Scope(fields);
}

function checkArguments(
  checker: Checker,
  { procedure, args }: CallProcedureClause,
  found: Procedure,
  scope: Scope,
): void {
  if (args === null) {
    requireParameters(checker, procedure.span, found);
    return;
  }
  if (args.length !== found.parameters.length) {
    const message = `${found.name} takes ${found.parameters.length} arguments, not ${args.length}.`;
    throw new CypherError("invalid-number-of-arguments", message, procedure.span);
  }
  for (const [index, arg] of args.entries()) {
    const { name, type } = found.parameters[index]!;
    expectType(checker.expression(arg, scope, VALUE), [type], arg.span, `The argument ${name} of ${found.name}`);
  }
}

/** A call without parentheses takes its arguments from the parameters of those names. */
function requireParameters({ parameters }: Checker, span: Span, found: Procedure): void {
  const missing = parameters && found.parameters.find(({ name }) => !Object.hasOwn(parameters, name));
  if (!missing) return;
  throw new CypherError("missing-parameter", `${found.name} takes $${missing.name}, which was not given.`, span);
}
