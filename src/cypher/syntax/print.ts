import type {
  CallProcedureClause,
  CallSubqueryClause,
  Clause,
  Expression,
  Projection,
  Query,
  SingleQuery,
  WithClause,
} from "../ast.ts";
import { quoteName } from "../values/format.ts";
import { printExpressionWith, type QueryPrinter } from "./print-expression.ts";
import { printPattern, printVariable } from "./print-pattern.ts";

/** A query as text, one clause a line; parsing it gives the same query again. */
export function printQuery(query: Query): string {
  const parts = query.parts.map((part, index) => {
    return (index === 0 ? "" : unionWord(query, index)) + printSingleQuery(part, "\n");
  });
  return (query.mode ? `${query.mode.toUpperCase()}\n` : "") + parts.join("\n");
}

/** An expression as text in one canonical form: two expressions are the same when their texts are. */
export function printExpression(expression: Expression): string {
  return printExpressionWith(expression, printInline);
}

const printInline: QueryPrinter = (query) =>
  query.parts
    .map((part, index) => (index === 0 ? "" : unionWord(query, index)) + printSingleQuery(part, " "))
    .join(" ");

function unionWord(query: Query, index: number): string {
  return query.unions[index - 1] === "all" ? "UNION ALL " : "UNION ";
}

function printSingleQuery(query: SingleQuery, separator: string): string {
  return query.clauses.map(printClause).join(separator);
}

function printClause(clause: Clause): string {
  switch (clause.kind) {
    case "match": {
      const patterns = clause.patterns.map((pattern) => printPattern(pattern, printExpression)).join(", ");
      return `${clause.optional ? "OPTIONAL " : ""}MATCH ${patterns}${printWhere(clause.where)}`;
    }
    case "unwind":
      return `UNWIND ${printExpression(clause.list)} AS ${printVariable(clause.variable.name)}`;
    case "with":
      return `WITH ${printProjection(clause.projection)}${printWhere((clause as WithClause).where)}`;
    case "return":
      return `RETURN ${printProjection(clause.projection)}`;
    case "call-subquery":
      return printCallSubquery(clause);
    case "call-procedure":
      return printCallProcedure(clause);
    case "create":
      return `CREATE ${clause.patterns.map((pattern) => printPattern(pattern, printExpression)).join(", ")}`;
  }
}

function printWhere(where: Expression | null): string {
  return where ? ` WHERE ${printExpression(where)}` : "";
}

function printProjection(projection: Projection): string {
  const { distinct, star, items, orderBy, skip, limit } = projection;
  const printed = items.map(({ expression, alias }) => {
    return printExpression(expression) + (alias ? ` AS ${printVariable(alias.name)}` : "");
  });
  const sorted = orderBy.map(({ expression, descending }) => printExpression(expression) + (descending ? " DESC" : ""));
  return [
    (distinct ? "DISTINCT " : "") + [...(star ? ["*"] : []), ...printed].join(", "),
    ...(sorted.length > 0 ? [`ORDER BY ${sorted.join(", ")}`] : []),
    ...(skip ? [`SKIP ${printExpression(skip)}`] : []),
    ...(limit ? [`LIMIT ${printExpression(limit)}`] : []),
  ].join(" ");
}

function printCallSubquery({ optional, imports, query }: CallSubqueryClause): string {
  const names = imports === "all" ? "*" : imports?.map(({ name }) => printVariable(name)).join(", ");
  const scope = names === undefined ? "" : `(${names}) `;
  return `${optional ? "OPTIONAL " : ""}CALL ${scope}{ ${printInline(query)} }`;
}

function printCallProcedure({ procedure, args, yields, where }: CallProcedureClause): string {
  const name = procedure.name.split(".").map(quoteName).join(".");
  const inParentheses = args ? `(${args.map(printExpression).join(", ")})` : "";
  const fields =
    yields === "all"
      ? "*"
      : yields
          ?.map(({ field, alias }) => {
            return quoteName(field.name) + (alias ? ` AS ${printVariable(alias.name)}` : "");
          })
          .join(", ");
  return `CALL ${name}${inParentheses}${fields === undefined ? "" : ` YIELD ${fields}`}${printWhere(where)}`;
}
