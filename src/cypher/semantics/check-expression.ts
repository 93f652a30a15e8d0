import type { BinaryOperator, Expression } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { mayBe, type StaticType } from "../functions/signature.ts";
import { didYouMean } from "../suggest-name.ts";
import { kindOf } from "../values/kind-of.ts";
import { checkCall, checkCountStar } from "./check-call.ts";
import { type Checker, checkCondition, expectType, type Place, VALUE } from "./checker.ts";
import type { Scope } from "./scope.ts";

const TEMPORAL: readonly StaticType[] = ["date", "localtime", "time", "localdatetime", "datetime", "duration"];
const KEYED: readonly StaticType[] = ["node", "relationship", "map", ...TEMPORAL];

/** Checks an expression and tells what kind of value it gives, as far as that can be known. */
export function checkExpression(checker: Checker, expression: Expression, scope: Scope, place: Place): StaticType {
  const inner: Place = { ...place, patterns: false };
  const check = (part: Expression) => checker.expression(part, scope, inner);
  switch (expression.kind) {
    case "literal":
      return kindOf(expression.value);
    case "parameter":
      return checkParameter(checker, expression.name, expression.span);
    case "variable":
      return scope.require(expression.name, expression.span);
    case "property":
      expectType(check(expression.subject), KEYED, expression.span, "What has properties");
      return "any";
    case "call":
      return checkCall(checker, expression, scope, place);
    case "count-star":
      return checkCountStar(expression.span, place);
    case "list":
      for (const item of expression.items) check(item);
      return "list";
    case "map":
      for (const { value } of expression.entries) check(value);
      return "map";
    case "index":
      check(expression.subject);
      check(expression.index);
      return "any";
    case "slice":
      return checkSlice(expression, check);
    case "is-null":
      check(expression.operand);
      return "boolean";
    case "comparison":
      check(expression.first);
      for (const { operand } of expression.rest) check(operand);
      return "boolean";
    case "has-labels":
      expectType(check(expression.subject), ["node", "relationship"], expression.span, "What has labels");
      return "boolean";
    case "unary":
      return checkUnary(checker, expression, scope, place);
    case "binary":
      return checkBinary(checker, expression, scope, place);
    default:
      return checkBinding(checker, expression, scope, place);
  }
}

function checkParameter({ parameters }: Checker, name: string, span: Expression["span"]): StaticType {
  if (!parameters || Object.hasOwn(parameters, name)) return "any";
  const hint = didYouMean(name, Object.keys(parameters));
  throw new CypherError("missing-parameter", `Parameter $${name} was not given.`, span, hint);
}

type Check = (part: Expression) => StaticType;

function checkSlice({ subject, from, to, span }: Expression & { kind: "slice" }, check: Check): StaticType {
  expectType(check(subject), ["list"], span, "What is sliced");
  for (const bound of [from, to]) if (bound) expectType(check(bound), ["integer"], bound.span, "The end of a slice");
  return "list";
}

function checkUnary(
  checker: Checker,
  { operator, operand, span }: Expression & { kind: "unary" },
  scope: Scope,
  place: Place,
): StaticType {
  if (operator === "not") {
    expectType(checker.expression(operand, scope, place), ["boolean"], operand.span, "What NOT turns round");
    return "boolean";
  }
  const type = checker.expression(operand, scope, { ...place, patterns: false });
  expectType(type, ["number"], span, "What has a sign");
  return type;
}

const LOGICAL: readonly BinaryOperator[] = ["and", "or", "xor"];
const ARITHMETIC: readonly BinaryOperator[] = ["-", "*", "/", "%", "^"];

const NUMBER: readonly StaticType[] = ["number"];
const SCALED: readonly StaticType[] = ["number", "duration"];

/** What may stand on either side, where that is more than numbers. */
const OPERANDS: Readonly<Partial<Record<BinaryOperator, readonly [readonly StaticType[], readonly StaticType[]]>>> = {
  "-": [["number", ...TEMPORAL], SCALED],
  "*": [SCALED, SCALED],
  "/": [SCALED, NUMBER],
};

function checkBinary(
  checker: Checker,
  { operator, left, right }: Expression & { kind: "binary" },
  scope: Scope,
  place: Place,
): StaticType {
  if (LOGICAL.includes(operator)) {
    for (const operand of [left, right]) {
      const what = `A side of ${operator.toUpperCase()}`;
      expectType(checker.expression(operand, scope, place), ["boolean"], operand.span, what);
    }
    return "boolean";
  }
  const inner: Place = { ...place, patterns: false };
  const leftType = checker.expression(left, scope, inner);
  const rightType = checker.expression(right, scope, inner);
  if (ARITHMETIC.includes(operator)) {
    const [leftKinds, rightKinds] = OPERANDS[operator] ?? [NUMBER, NUMBER];
    expectType(leftType, leftKinds, left.span, `The left side of ${operator}`);
    expectType(rightType, rightKinds, right.span, `The right side of ${operator}`);
    if (mayBe(leftType, TEMPORAL) || mayBe(rightType, TEMPORAL)) return "any";
    return operator === "^" ? "float" : numberOf(leftType, rightType);
  }
  if (operator === "+") return sumOf(leftType, rightType);
  if (operator === "in") expectType(rightType, ["list"], right.span, "The right side of IN");
  return "boolean";
}

function numberOf(left: StaticType, right: StaticType): StaticType {
  if (left === "float" || right === "float") return "float";
  return left === "integer" && right === "integer" ? "integer" : "number";
}

function sumOf(left: StaticType, right: StaticType): StaticType {
  if (left === "list" || right === "list") return "list";
  const numbers: readonly StaticType[] = ["integer", "float", "number"];
  if (numbers.includes(left) && numbers.includes(right)) return numberOf(left, right);
  return left === "string" && right === "string" ? "string" : "any";
}

/** Expressions that hold names, patterns or queries of their own. */
function checkBinding(checker: Checker, expression: Expression, scope: Scope, place: Place): StaticType {
  const inner: Place = { ...place, patterns: false };
  switch (expression.kind) {
    case "case":
      return checkCase(checker, expression, scope, place);
    case "list-comprehension": {
      const { variable, list, where, result } = expression;
      expectType(checker.expression(list, scope, inner), ["list"], list.span, "What is gone through");
      const local = scope.with([variable.name, "any"]);
      if (where) checkCondition(checker, where, local);
      if (result) checker.expression(result, local, VALUE);
      return "list";
    }
    case "quantifier": {
      const { variable, list, where } = expression;
      expectType(checker.expression(list, scope, inner), ["list"], list.span, "What is gone through");
      const element =
        list.kind === "list" ? sharedType(list.items.map((item) => checker.expression(item, scope, inner))) : "any";
      checkCondition(checker, where, scope.with([variable.name, element]));
      return "boolean";
    }
    case "reduce": {
      const { accumulator, initial, variable, list, step } = expression;
      checker.expression(initial, scope, inner);
      expectType(checker.expression(list, scope, inner), ["list"], list.span, "What is gone through");
      checker.expression(step, scope.with([accumulator.name, "any"], [variable.name, "any"]), VALUE);
      return "any";
    }
    case "map-projection":
      return checkMapProjection(checker, expression, scope, inner);
    case "pattern-comprehension": {
      const local = checker.patterns([expression.pattern], scope);
      if (expression.where) checkCondition(checker, expression.where, local);
      checker.expression(expression.result, local, VALUE);
      return "list";
    }
    case "pattern-predicate":
      return checkPatternPredicate(checker, expression, scope, place);
    case "subquery":
      checker.subquery(expression.query, scope, "expression");
      return expression.which === "exists" ? "boolean" : expression.which === "count" ? "integer" : "list";
    default:
      throw new Error(`Unchecked expression: ${expression.kind}`);
  }
}

function sharedType(types: readonly StaticType[]): StaticType {
  const [first] = types;
  return first !== undefined && types.every((type) => type === first) ? first : "any";
}

function checkCase(
  checker: Checker,
  { subject, branches, otherwise }: Expression & { kind: "case" },
  scope: Scope,
  place: Place,
): StaticType {
  const inner: Place = { ...place, patterns: false };
  if (subject) checker.expression(subject, scope, inner);
  const types: StaticType[] = [];
  for (const { when, result } of branches) {
    const type = checker.expression(when, scope, subject ? inner : { ...place, patterns: true });
    if (!subject) expectType(type, ["boolean"], when.span, "A condition");
    types.push(checker.expression(result, scope, inner));
  }
  types.push(otherwise ? checker.expression(otherwise, scope, inner) : "null");
  return sharedType(types.filter((type) => type !== "null"));
}

function checkMapProjection(
  checker: Checker,
  { subject, items }: Expression & { kind: "map-projection" },
  scope: Scope,
  place: Place,
): StaticType {
  expectType(checker.expression(subject, scope, place), KEYED, subject.span, "What has properties");
  for (const item of items) {
    if (item.kind === "one-variable") scope.require(item.name, item.span);
    if (item.kind === "entry") checker.expression(item.value, scope, place);
  }
  return "map";
}

/** A pattern as a condition brings no variables: all it names must be there. */
function checkPatternPredicate(
  checker: Checker,
  { pattern, span }: Expression & { kind: "pattern-predicate" },
  scope: Scope,
  place: Place,
): StaticType {
  if (!place.patterns) {
    const hint = "Use EXISTS { … } for a truth value, or [pattern | value] for a list.";
    throw new CypherError("unexpected-syntax", "A pattern can only stand here as a condition.", span, hint);
  }
  if (pattern.variable) scope.require(pattern.variable.name, pattern.variable.span);
  for (const { variable } of [...pattern.nodes, ...pattern.connectors.filter((link) => link.kind === "relationship")]) {
    if (variable) scope.require(variable.name, variable.span);
  }
  checker.patterns([pattern], scope);
  return "boolean";
}
