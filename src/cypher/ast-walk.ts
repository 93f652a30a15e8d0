import type { Expression } from "./ast.ts";

/** The expressions directly inside an expression; patterns and subqueries keep theirs to themselves. */
export function childrenOf(expression: Expression): readonly Expression[] {
  const children: Expression[] = [];
  mapChildren(expression, (child) => {
    children.push(child);
    return child;
  });
  return children;
}

type Change = (child: Expression) => Expression;

/** The same expression with `change` made to each of its direct children. */
export function mapChildren(expression: Expression, change: Change): Expression {
  const maybe = (child: Expression | null) => (child ? change(child) : null);
  switch (expression.kind) {
    case "property":
      return { ...expression, subject: change(expression.subject) };
    case "call":
      return { ...expression, args: expression.args.map(change) };
    case "list":
      return { ...expression, items: expression.items.map(change) };
    case "map":
      return { ...expression, entries: expression.entries.map(({ key, value }) => ({ key, value: change(value) })) };
    case "index":
      return { ...expression, subject: change(expression.subject), index: change(expression.index) };
    case "slice":
      return {
        ...expression,
        subject: change(expression.subject),
        from: maybe(expression.from),
        to: maybe(expression.to),
      };
    case "unary":
    case "is-null":
      return { ...expression, operand: change(expression.operand) };
    case "binary":
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case "comparison": {
      const rest = expression.rest.map(({ operator, operand }) => ({ operator, operand: change(operand) }));
      return { ...expression, first: change(expression.first), rest };
    }
    case "has-labels":
      return { ...expression, subject: change(expression.subject) };
    case "case": {
      const branches = expression.branches.map(({ when, result }) => ({ when: change(when), result: change(result) }));
      return { ...expression, subject: maybe(expression.subject), branches, otherwise: maybe(expression.otherwise) };
    }
    case "list-comprehension":
    case "quantifier":
    case "reduce":
    case "pattern-comprehension":
    case "map-projection":
      return mapBinding(expression, change);
    default:
      return expression;
  }
}

type Binding = Extract<
  Expression,
  { kind: "list-comprehension" | "quantifier" | "reduce" | "pattern-comprehension" | "map-projection" }
>;

function mapBinding(expression: Binding, change: Change): Expression {
  const maybe = (child: Expression | null) => (child ? change(child) : null);
  switch (expression.kind) {
    case "list-comprehension": {
      const { list, where, result } = expression;
      return { ...expression, list: change(list), where: maybe(where), result: maybe(result) };
    }
    case "quantifier":
      return { ...expression, list: change(expression.list), where: change(expression.where) };
    case "reduce": {
      const { initial, list, step } = expression;
      return { ...expression, initial: change(initial), list: change(list), step: change(step) };
    }
    case "pattern-comprehension":
      return { ...expression, where: maybe(expression.where), result: change(expression.result) };
    case "map-projection": {
      const items = expression.items.map((item) =>
        item.kind === "entry" ? { ...item, value: change(item.value) } : item,
      );
      return { ...expression, items };
    }
  }
}

/** Every variable that is named anywhere inside, also in patterns and subqueries, whether bound there or not. */
export function mentionedNames(node: unknown, names: Set<string> = new Set()): Set<string> {
  if (Array.isArray(node)) {
    for (const item of node) mentionedNames(item, names);
  } else if (typeof node === "object" && node !== null) {
    const { kind, name } = node as { kind?: unknown; name?: unknown };
    if ((kind === "variable" || kind === "one-variable") && typeof name === "string") names.add(name);
    for (const [key, value] of Object.entries(node)) {
      const bound = (value as { name?: unknown } | null)?.name;
      if (key === "variable" && typeof bound === "string") names.add(bound);
      mentionedNames(value, names);
    }
  }
  return names;
}

/** Whether `test` holds of the expression or of one inside it, outside patterns and subqueries. */
export function someExpression(expression: Expression, test: (expression: Expression) => boolean): boolean {
  return test(expression) || childrenOf(expression).some((child) => someExpression(child, test));
}
