import fc from "fast-check";
import type { Clause, Expression, LabelExpression, PathPattern, Projection, Query } from "../../src/cypher/ast.ts";
import { printExpression } from "../../src/cypher/index.ts";

const span = { start: 0, end: 0 };

/** Plain names, names that need back-ticks, words of the language, Arabic. */
const anyName = fc.constantFrom(
  "n",
  "m",
  "x1",
  "full name",
  "match",
  "with`tick",
  "\u0641\u0635\u064a\u0644",
  "count",
  "end",
);
const name = anyName.map((text) => ({ name: text, span }));
const maybeName = fc.option(name, { nil: null });

const literal: fc.Arbitrary<Expression> = fc
  .oneof(
    fc.constantFrom(null, true, false),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.constantFrom("'", "\\", "a\nb", "\t"),
  )
  .map((value) => ({ kind: "literal", value, span }));

const label: fc.Arbitrary<LabelExpression> = fc.oneof(
  { weight: 4, arbitrary: anyName.map((text): LabelExpression => ({ kind: "label", name: text, span })) },
  { weight: 1, arbitrary: fc.constant<LabelExpression>({ kind: "any-label", span }) },
);

const labels: fc.Arbitrary<LabelExpression> = fc.letrec<{ tree: LabelExpression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    label,
    tie("tree").map((operand): LabelExpression => ({ kind: "not-label", operand, span })),
    fc
      .tuple(
        fc.constantFrom("and-label" as const, "or-label" as const),
        fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, operands]): LabelExpression => ({ kind, operands, span })),
  ),
})).tree;

type Trees = {
  expression: Expression;
  pattern: PathPattern;
  query: Query;
};

function maybe<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(arbitrary, { nil: null, freq: 2 });
}

/** Queries and expressions of all kinds; they can be written down, not necessarily answered. */
export const trees = fc.letrec<Trees>((tie) => {
  const inner = tie("expression");
  const map: fc.Arbitrary<Expression> = fc
    .array(fc.record({ key: anyName, value: inner }), { maxLength: 2 })
    .map((entries) => ({ kind: "map", entries, span }));
  const node = fc.record({
    variable: maybeName,
    labels: maybe(labels),
    properties: maybe(map),
    where: maybe(inner),
    span: fc.constant(span),
  });
  const length = fc.record({ min: fc.nat(3), max: maybe(fc.nat(5)), quantified: fc.boolean() }).map((range) => range);
  const relationship = fc.record({
    kind: fc.constant("relationship" as const),
    variable: maybeName,
    types: maybe(labels),
    direction: fc.constantFrom("out" as const, "in" as const, "both" as const),
    length: maybe(length),
    properties: maybe(map),
    where: maybe(inner),
    span: fc.constant(span),
  });
  const repeated = fc.record({
    kind: fc.constant("quantified-path" as const),
    path: tie("pattern").map((path) => ({ ...path, shortest: null })),
    where: maybe(inner),
    min: fc.nat(3),
    max: maybe(fc.nat(5)),
    span: fc.constant(span),
  });
  const walk = fc
    .array(fc.oneof({ weight: 5, arbitrary: relationship }, { weight: 1, arbitrary: repeated }), {
      minLength: 1,
      maxLength: 2,
    })
    .chain((connectors) =>
      fc
        .array(node, { minLength: connectors.length + 1, maxLength: connectors.length + 1 })
        .map((nodes) => ({ nodes, connectors })),
    );
  const binary = fc
    .record({
      kind: fc.constant("binary" as const),
      operator: fc.constantFrom(
        ...([
          "or",
          "xor",
          "and",
          "+",
          "-",
          "*",
          "/",
          "%",
          "^",
          "in",
          "starts-with",
          "ends-with",
          "contains",
          "=~",
        ] as const),
      ),
      left: inner,
      right: inner,
      span: fc.constant(span),
    })
    .map((expression): Expression => expression);
  const comparison: fc.Arbitrary<Expression> = fc
    .record({
      first: inner,
      rest: fc.array(
        fc.record({ operator: fc.constantFrom(...(["=", "<>", "<", "<=", ">", ">="] as const)), operand: inner }),
        { minLength: 1, maxLength: 2 },
      ),
    })
    .map((parts) => ({ kind: "comparison", ...parts, span }));
  const projection: fc.Arbitrary<Projection> = fc
    .record({
      distinct: fc.boolean(),
      star: fc.boolean(),
      items: fc.array(fc.record({ expression: inner, alias: maybeName }), { maxLength: 2 }),
      orderBy: fc.array(fc.record({ expression: inner, descending: fc.boolean(), span: fc.constant(span) }), {
        maxLength: 2,
      }),
      skip: maybe(literal),
      limit: maybe(literal),
    })
    .map((body) => ({
      ...body,
      star: body.star || body.items.length === 0,
      items: body.items.map(({ expression, alias }) => {
        const written = expression.kind === "variable" ? expression.name : printExpression(expression);
        return { expression, alias, column: alias?.name ?? written, span };
      }),
    }));
  const clause: fc.Arbitrary<Clause> = fc.oneof(
    fc
      .record({
        optional: fc.boolean(),
        patterns: fc.array(tie("pattern"), { minLength: 1, maxLength: 2 }),
        where: maybe(inner),
      })
      .map((parts): Clause => ({ kind: "match", ...parts, span })),
    fc.record({ list: inner, variable: name }).map((parts): Clause => ({ kind: "unwind", ...parts, span })),
    fc.record({ projection, where: maybe(inner) }).map((parts): Clause => ({ kind: "with", ...parts, span })),
    fc
      .record({
        optional: fc.boolean(),
        imports: fc.oneof(fc.constantFrom(null, "all" as const), fc.array(name, { maxLength: 2 })),
        query: tie("query"),
      })
      .map((parts): Clause => ({ kind: "call-subquery", ...parts, span })),
    fc
      .record({
        procedure: fc.constant({ name: "db.labels", span }),
        args: maybe(fc.array(inner, { maxLength: 2 })),
        yields: maybe(
          fc.array(fc.record({ field: name, alias: maybeName, span: fc.constant(span) }), {
            minLength: 1,
            maxLength: 2,
          }),
        ),
        condition: maybe(inner),
      })
      .map(({ condition, ...parts }): Clause => {
        return { kind: "call-procedure", ...parts, where: parts.yields ? condition : null, span };
      }),
  );
  const single = fc
    .record({ before: fc.array(clause, { maxLength: 2 }), projection })
    .map(({ before, projection: last }) => ({
      kind: "single-query" as const,
      clauses: [...before, { kind: "return" as const, projection: last, span }],
      span,
    }));
  return {
    pattern: fc
      .oneof(
        { maxDepth: 3, depthIdentifier: "tree" },
        fc.record({ nodes: fc.array(node, { minLength: 1, maxLength: 1 }), connectors: fc.constant([]) }),
        walk,
      )
      .chain((parts) =>
        fc
          .record({ variable: maybeName, shortest: fc.constantFrom(null, null, "one" as const, "all" as const) })
          .map((head) => ({
            ...head,
            ...parts,
            span,
          })),
      ),
    query: fc.array(single, { minLength: 1, maxLength: 2 }).chain((parts) =>
      fc
        .array(fc.constantFrom("all" as const, "distinct" as const), {
          minLength: parts.length - 1,
          maxLength: parts.length - 1,
        })
        .map((unions) => ({ kind: "query" as const, parts, unions, span })),
    ),
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: "tree", withCrossShrink: true },
      literal,
      anyName.map((text): Expression => ({ kind: "variable", name: text, span })),
      fc.constantFrom("p", "1", "long name").map((text): Expression => ({ kind: "parameter", name: text, span })),
      fc.constant<Expression>({ kind: "count-star", span }),
      binary,
      comparison,
      map,
      fc
        .record({ operator: fc.constantFrom("not" as const, "-" as const, "+" as const), operand: inner })
        .map((parts): Expression => ({ kind: "unary", ...parts, span })),
      fc
        .record({ operand: inner, negated: fc.boolean() })
        .map((parts): Expression => ({ kind: "is-null", ...parts, span })),
      fc.record({ subject: inner, labels }).map((parts): Expression => ({ kind: "has-labels", ...parts, span })),
      fc.record({ subject: inner, key: name }).map((parts): Expression => ({ kind: "property", ...parts, span })),
      fc.record({ subject: inner, index: inner }).map((parts): Expression => ({ kind: "index", ...parts, span })),
      fc
        .record({ subject: inner, from: maybe(inner), to: maybe(inner) })
        .map((parts): Expression => ({ kind: "slice", ...parts, span })),
      fc.array(inner, { maxLength: 3 }).map((items): Expression => ({ kind: "list", items, span })),
      fc
        .record({
          name: fc.constantFrom("size", "collect", "db.x"),
          distinct: fc.boolean(),
          args: fc.array(inner, { maxLength: 2 }),
        })
        .map(
          (parts): Expression => ({ kind: "call", ...parts, distinct: parts.distinct && parts.args.length > 0, span }),
        ),
      fc
        .record({
          subject: maybe(inner),
          branches: fc.array(fc.record({ when: inner, result: inner }), { minLength: 1, maxLength: 2 }),
          otherwise: maybe(inner),
        })
        .map((parts): Expression => ({ kind: "case", ...parts, span })),
      fc
        .record({ variable: name, list: inner, where: maybe(inner), result: maybe(inner) })
        .map((parts): Expression => ({ kind: "list-comprehension", ...parts, span })),
      fc
        .record({
          which: fc.constantFrom("all" as const, "any" as const, "none" as const, "single" as const),
          variable: name,
          list: inner,
          where: inner,
        })
        .map((parts): Expression => ({ kind: "quantifier", ...parts, span })),
      fc
        .record({ accumulator: name, initial: inner, variable: name, list: inner, step: inner })
        .map((parts): Expression => ({ kind: "reduce", ...parts, span })),
      fc
        .record({
          pattern: walk.map((parts) => ({ variable: null, shortest: null, ...parts, span })),
          where: maybe(inner),
          result: inner,
        })
        .map((parts): Expression => ({ kind: "pattern-comprehension", ...parts, span })),
      walk.map((parts): Expression => {
        return { kind: "pattern-predicate", pattern: { variable: null, shortest: null, ...parts, span }, span };
      }),
      fc
        .record({
          which: fc.constantFrom("exists" as const, "count" as const, "collect" as const),
          query: tie("query"),
        })
        .map((parts): Expression => ({ kind: "subquery", ...parts, span })),
      fc
        .record({
          subject: anyName.map((text) => ({ kind: "variable" as const, name: text, span })),
          items: fc.array(
            fc.oneof(
              fc.constant({ kind: "all-properties" as const, span }),
              anyName.map((key) => ({ kind: "one-property" as const, key, span })),
              anyName.map((text) => ({ kind: "one-variable" as const, name: text, span })),
              fc.record({ key: anyName, value: inner }).map((entry) => ({ kind: "entry" as const, ...entry, span })),
            ),
            { maxLength: 2 },
          ),
        })
        .map((parts): Expression => ({ kind: "map-projection", ...parts, span })),
    ),
  };
});
