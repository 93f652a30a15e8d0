import type { BinaryOperator, Expression, MapProjectionItem, Query } from "../ast.ts";
import { formatFloat, quoteName, quoteString } from "../values/format.ts";
import { printLabels, printPattern, printVariable } from "./print-pattern.ts";

export type QueryPrinter = (query: Query) => string;

/**
 * How tightly an expression holds together; an operand that holds less tightly than asked goes into parentheses. A
 * pattern goes into two beside all but AND, OR, NOT and the like: what follows could be taken for more of it, and
 * `((a)-->(b)) * 2` for a repeated path.
 */
const LEVELS = {
  not: 4,
  comparison: 5,
  pattern: 5.5,
  predicate: 6,
  sign: 10,
  labels: 10.5,
  postfix: 11,
  atom: 12,
} as const;

const OPERATORS: Readonly<Record<BinaryOperator, { readonly text: string; readonly level: number }>> = {
  or: { text: "OR", level: 1 },
  xor: { text: "XOR", level: 2 },
  and: { text: "AND", level: 3 },
  in: { text: "IN", level: LEVELS.predicate },
  "starts-with": { text: "STARTS WITH", level: LEVELS.predicate },
  "ends-with": { text: "ENDS WITH", level: LEVELS.predicate },
  contains: { text: "CONTAINS", level: LEVELS.predicate },
  "=~": { text: "=~", level: LEVELS.predicate },
  "+": { text: "+", level: 7 },
  "-": { text: "-", level: 7 },
  "*": { text: "*", level: 8 },
  "/": { text: "/", level: 8 },
  "%": { text: "%", level: 8 },
  "^": { text: "^", level: 9 },
};

function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case "binary":
      return OPERATORS[expression.operator].level;
    case "unary":
      return expression.operator === "not" ? LEVELS.not : LEVELS.sign;
    case "comparison":
      return LEVELS.comparison;
    case "is-null":
      return LEVELS.predicate;
    case "pattern-predicate":
      return LEVELS.pattern;
    case "has-labels":
      return LEVELS.labels;
    case "property":
    case "index":
    case "slice":
      return LEVELS.postfix;
    default:
      return LEVELS.atom;
  }
}

export function printExpressionWith(expression: Expression, printQuery: QueryPrinter): string {
  const print = (inner: Expression) => printExpressionWith(inner, printQuery);
  const operand = (inner: Expression, level: number) => {
    if (levelOf(inner) >= level) return print(inner);
    return inner.kind === "pattern-predicate" ? `((${print(inner)}))` : `(${print(inner)})`;
  };
  switch (expression.kind) {
    case "binary": {
      const { text, level } = OPERATORS[expression.operator];
      return `${operand(expression.left, level)} ${text} ${operand(expression.right, level + 1)}`;
    }
    case "comparison": {
      const parts = expression.rest.map((part) => ` ${part.operator} ${operand(part.operand, LEVELS.predicate)}`);
      return operand(expression.first, LEVELS.predicate) + parts.join("");
    }
    case "unary": {
      if (expression.operator === "not") return `NOT ${operand(expression.operand, LEVELS.not)}`;
      const text = operand(expression.operand, LEVELS.sign);
      return expression.operator + (/^[\d.]/.test(text) ? `(${text})` : text);
    }
    case "is-null":
      return `${operand(expression.operand, LEVELS.predicate)} IS ${expression.negated ? "NOT " : ""}NULL`;
    case "has-labels": {
      const labels = printLabels(expression.labels);
      const bracketed = expression.labels.kind === "or-label" ? `(${labels})` : labels;
      return `${operand(expression.subject, LEVELS.postfix)}:${bracketed}`;
    }
    case "property":
      return `${operand(expression.subject, LEVELS.postfix)}.${quoteName(expression.key.name)}`;
    case "index":
      return `${operand(expression.subject, LEVELS.postfix)}[${print(expression.index)}]`;
    case "slice": {
      const from = expression.from ? print(expression.from) : "";
      const to = expression.to ? print(expression.to) : "";
      return `${operand(expression.subject, LEVELS.postfix)}[${from}..${to}]`;
    }
    default:
      return printAtom(expression, print, printQuery);
  }
}

type Printer = (expression: Expression) => string;

function printAtom(expression: Expression, print: Printer, printQuery: QueryPrinter): string {
  const where = (condition: Expression | null) => (condition ? ` WHERE ${print(condition)}` : "");
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression.value);
    case "variable":
      return printVariable(expression.name);
    case "parameter":
      return `$${/^[\p{ID_Continue}]+$/u.test(expression.name) ? expression.name : quoteName(expression.name)}`;
    case "list":
      return printList(expression.items.map(print));
    case "map":
      return `{${expression.entries.map(({ key, value }) => `${quoteName(key)}: ${print(value)}`).join(", ")}}`;
    case "count-star":
      return "count(*)";
    case "call": {
      const name = expression.name.split(".").map(quoteName).join(".");
      return `${name}(${expression.distinct ? "DISTINCT " : ""}${expression.args.map(print).join(", ")})`;
    }
    case "list-comprehension": {
      const { variable, list, where: condition, result } = expression;
      const head = `${printVariable(variable.name)} IN ${print(list)}${where(condition)}`;
      return `[${head}${result ? ` | ${print(result)}` : ""}]`;
    }
    case "quantifier": {
      const { which, variable, list, where: condition } = expression;
      return `${which}(${printVariable(variable.name)} IN ${print(list)}${where(condition)})`;
    }
    case "reduce": {
      const { accumulator, initial, variable, list, step } = expression;
      const head = `${printVariable(accumulator.name)} = ${print(initial)}`;
      return `reduce(${head}, ${printVariable(variable.name)} IN ${print(list)} | ${print(step)})`;
    }
    case "pattern-comprehension": {
      const pattern = printPattern(expression.pattern, print);
      return `[${pattern}${where(expression.where)} | ${print(expression.result)}]`;
    }
    case "pattern-predicate":
      return printPattern(expression.pattern, print);
    case "subquery":
      return `${expression.which.toUpperCase()} { ${printQuery(expression.query)} }`;
    case "map-projection": {
      const { name } = expression.subject;
      const special = /^(?:exists|count|collect)$/i.test(name);
      const items = expression.items.map((item) => printProjectionItem(item, print)).join(", ");
      return `${special ? `\`${name}\`` : printVariable(name)} {${items}}`;
    }
    case "case":
      return printCase(expression, print);
    default:
      throw new Error(`No atom: ${expression.kind}`);
  }
}

function printLiteral(value: null | boolean | bigint | number | string): string {
  if (typeof value === "string") return quoteString(value);
  return typeof value === "number" ? formatFloat(value) : String(value);
}

/** `[x IN y]` would be read as a comprehension: a first item that begins so goes into parentheses. */
function printList(items: readonly string[]): string {
  const ambiguous = /^(?:`(?:[^`]|``)*`|[\p{ID_Start}_][\p{ID_Continue}]*) IN /u;
  const [first, ...rest] = items;
  if (first === undefined) return "[]";
  return `[${[ambiguous.test(first) ? `(${first})` : first, ...rest].join(", ")}]`;
}

function printProjectionItem(item: MapProjectionItem, print: Printer): string {
  switch (item.kind) {
    case "all-properties":
      return ".*";
    case "one-property":
      return `.${quoteName(item.key)}`;
    case "one-variable":
      return quoteName(item.name);
    case "entry":
      return `${quoteName(item.key)}: ${print(item.value)}`;
  }
}

function printCase(expression: Expression & { kind: "case" }, print: Printer): string {
  const subject = expression.subject ? ` ${print(expression.subject)}` : "";
  const branches = expression.branches.map(({ when, result }) => ` WHEN ${print(when)} THEN ${print(result)}`).join("");
  const otherwise = expression.otherwise ? ` ELSE ${print(expression.otherwise)}` : "";
  return `CASE${subject}${branches}${otherwise} END`;
}
