import type { CallProcedureClause, CallSubqueryClause, Clause, Projection, Query, SingleQuery } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { graphProcedures, type Procedure } from "../functions/procedures.ts";
import { checkExpression } from "./check-expression.ts";
import { checkPatterns } from "./check-pattern.ts";
import { checkProcedureCall } from "./check-procedure-call.ts";
import { checkProjection } from "./check-projection.ts";
import { type Checker, checkCondition, VALUE } from "./checker.ts";
import { importedNames } from "./imported-names.ts";
import { Scope } from "./scope.ts";

export interface CheckOptions {
  /** When given, a query that asks for another parameter is refused. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** What CALL can call; the procedures of every graph when not given. */
  readonly procedures?: readonly Procedure[];
}

/** Everything about a query that can be known before it runs. Throws a CypherError; gives the columns. */
export function checkQuery(query: Query, options: CheckOptions = {}): { readonly columns: readonly string[] } {
  const checker: Checker = {
    parameters: options.parameters ?? null,
    procedures: options.procedures ?? graphProcedures,
    expression: (expression, scope, place) => checkExpression(checker, expression, scope, place),
    patterns: (patterns, scope) => checkPatterns(checker, patterns, scope),
    subquery: (inner, outer, mode) => checkUnion(checker, inner, outer, mode).scope,
  };
  return { columns: checkUnion(checker, query, new Scope(), "whole").columns };
}

/** The columns of the answer, in order. */
export function columnsOf(query: Query): readonly string[] {
  return checkQuery(query).columns;
}

/** Only "call" lets its first WITH drop what it imported. */
type Mode = "whole" | "call" | "scoped-call" | "expression";
type Columns = { readonly columns: readonly string[]; readonly scope: Scope };

function checkUnion(checker: Checker, query: Query, outer: Scope, mode: Mode): Columns {
  const [first, ...others] = query.parts.map((part) => checkSingleQuery(checker, part, outer, mode));
  for (const [index, other] of others.entries()) {
    const same = [...other.columns].sort().join("\n") === [...first!.columns].sort().join("\n");
    if (!same) {
      const message = `UNION joins queries with the same columns: ${first!.columns.join(", ")}.`;
      throw new CypherError("different-columns-in-union", message, query.parts[index + 1]!.span);
    }
  }
  if (new Set(query.unions).size > 1) {
    const message = "UNION and UNION ALL cannot be mixed.";
    throw new CypherError("invalid-clause-composition", message, query.span);
  }
  return first!;
}

function checkSingleQuery(checker: Checker, query: SingleQuery, outer: Scope, mode: Mode): Columns {
  const walk = new ClauseWalk(checker, outer, mode);
  for (const [index, clause] of query.clauses.entries()) {
    walk.check(clause, index === query.clauses.length - 1, query.clauses.length === 1);
  }
  const last = query.clauses.at(-1)!;
  const unfinished = last.kind === "match" || last.kind === "unwind" || last.kind === "with";
  if (mode !== "expression" && (unfinished || last.kind === "call-subquery" || !walk.concluded)) {
    const message = `A query cannot end with ${nameOf(last)}.`;
    throw new CypherError("invalid-clause-composition", message, last.span, "Add RETURN.");
  }
  return { columns: walk.columns, scope: walk.returned };
}

function nameOf({ kind }: Clause): string {
  return kind.startsWith("call") ? "CALL" : kind.toUpperCase();
}

/** Goes through the clauses and keeps track of what can be seen. */
class ClauseWalk {
  columns: readonly string[] = [];
  returned = new Scope();
  concluded = false;
  readonly #checker: Checker;
  readonly #mode: Mode;
  readonly #outer: Scope;
  #scope: Scope;

  constructor(checker: Checker, outer: Scope, mode: Mode) {
    this.#checker = checker;
    this.#mode = mode;
    this.#outer = mode === "whole" || mode === "call" ? new Scope() : outer;
    this.#scope = outer;
  }

  check(clause: Clause, last: boolean, alone: boolean): void {
    const checker = this.#checker;
    switch (clause.kind) {
      case "match":
        this.#scope = checker.patterns(clause.patterns, this.#scope);
        if (clause.where) checkCondition(checker, clause.where, this.#scope);
        return;
      case "unwind":
        checker.expression(clause.list, this.#scope, VALUE);
        this.#scope.refuse(clause.variable);
        this.#scope = this.#scope.with([clause.variable.name, "any"]);
        return;
      case "with": {
        this.#refuseHiding(clause.projection);
        const options = { aliases: true, outer: this.#outer };
        const columns = checkProjection(checker, clause.projection, clause.where, this.#scope, options);
        this.#scope = this.#outer.joinedWith(columns);
        return;
      }
      case "return": {
        if (!last) {
          const message = "Nothing can follow RETURN but UNION.";
          throw new CypherError("invalid-clause-composition", message, clause.span, "Use WITH instead.");
        }
        const options = { aliases: false, outer: this.#outer };
        const columns = checkProjection(checker, clause.projection, null, this.#scope, options);
        this.#conclude(columns);
        return;
      }
      case "call-subquery":
        this.#checkSubquery(clause);
        return;
      case "call-procedure":
        this.#checkProcedure(clause, alone && this.#mode === "whole");
        return;
      case "create":
        this.#scope = checker.patterns(clause.patterns, this.#scope);
        this.concluded = true;
        return;
    }
  }

  /** Inside EXISTS, COUNT, COLLECT and CALL (…) the outer variables stay what they are. */
  #refuseHiding({ items }: Projection): void {
    for (const { alias, expression } of items) {
      const renames = expression.kind !== "variable" || expression.name !== alias?.name;
      if (alias && renames) this.#outer.refuse(alias);
    }
  }

  #conclude(columns: Scope): void {
    this.returned = columns;
    this.columns = [...columns.inOrder()];
    this.concluded = true;
  }

  #checkSubquery(clause: CallSubqueryClause): void {
    if (Array.isArray(clause.imports)) {
      for (const { name, span } of clause.imports) this.#scope.require(name, span);
    }
    const visible = this.#scope.only(importedNames(clause, this.#scope.names()));
    const returned = this.#checker.subquery(clause.query, visible, clause.imports === null ? "call" : "scoped-call");
    for (const name of returned.inOrder()) this.#scope.refuse({ name, span: clause.span });
    this.#scope = this.#scope.joinedWith(returned);
  }

  #checkProcedure(clause: CallProcedureClause, standalone: boolean): void {
    const fields = checkProcedureCall(this.#checker, clause, this.#scope, standalone);
    this.#scope = this.#scope.joinedWith(fields);
    if (clause.where) checkCondition(this.#checker, clause.where, this.#scope);
    if (standalone) this.#conclude(fields);
  }
}
