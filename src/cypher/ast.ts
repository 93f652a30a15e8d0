import type { Span } from "../model/span.ts";

/** What a query says, as plain data. Every node knows where it stands in the text; nothing else is kept of the text. */
interface Positioned {
  readonly span: Span;
}

export interface Name extends Positioned {
  readonly name: string;
}

/** Single queries joined by UNION; `unions[i]` stands between `parts[i]` and `parts[i + 1]`. */
export interface Query extends Positioned {
  readonly kind: "query";
  readonly parts: readonly SingleQuery[];
  readonly unions: readonly ("all" | "distinct")[];
  /** Written before the whole query: its plan is wanted, not its rows. */
  readonly mode?: "explain" | "profile";
}

export interface SingleQuery extends Positioned {
  readonly kind: "single-query";
  readonly clauses: readonly Clause[];
}

export type Clause =
  | MatchClause
  | UnwindClause
  | WithClause
  | ReturnClause
  | CallSubqueryClause
  | CallProcedureClause
  | CreateClause;

export interface MatchClause extends Positioned {
  readonly kind: "match";
  readonly optional: boolean;
  readonly patterns: readonly PathPattern[];
  readonly where: Expression | null;
}

export interface UnwindClause extends Positioned {
  readonly kind: "unwind";
  readonly list: Expression;
  readonly variable: Name;
}

export interface WithClause extends Positioned {
  readonly kind: "with";
  readonly projection: Projection;
  readonly where: Expression | null;
}

export interface ReturnClause extends Positioned {
  readonly kind: "return";
  readonly projection: Projection;
}

export interface Projection {
  readonly distinct: boolean;
  /** `*` stands before the items. */
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | null;
  readonly limit: Expression | null;
}

export interface ProjectionItem extends Positioned {
  readonly expression: Expression;
  readonly alias: Name | null;
  /** The column's name: the alias, else the expression as the text wrote it. */
  readonly column: string;
}

export interface SortItem extends Positioned {
  readonly expression: Expression;
  readonly descending: boolean;
}

/** `imports`: the names in `CALL (a, b) {`, "all" for `CALL (*) {`, null for `CALL {` (which may import by its first WITH). */
export interface CallSubqueryClause extends Positioned {
  readonly kind: "call-subquery";
  readonly optional: boolean;
  readonly imports: readonly Name[] | "all" | null;
  readonly query: Query;
}

/** `args` null: the call stands without parentheses. `yields` null: no YIELD; "all": YIELD *. */
export interface CallProcedureClause extends Positioned {
  readonly kind: "call-procedure";
  readonly procedure: Name;
  readonly args: readonly Expression[] | null;
  readonly yields: readonly YieldItem[] | "all" | null;
  readonly where: Expression | null;
}

export interface YieldItem extends Positioned {
  readonly field: Name;
  readonly alias: Name | null;
}

/** Only read when a graph is built from text (create-graph.ts); a query that holds one is refused. */
export interface CreateClause extends Positioned {
  readonly kind: "create";
  readonly patterns: readonly PathPattern[];
}

/** `nodes[i]` and `nodes[i + 1]` are joined by `connectors[i]`. */
export interface PathPattern extends Positioned {
  readonly variable: Name | null;
  readonly shortest: "one" | "all" | null;
  readonly nodes: readonly NodePattern[];
  readonly connectors: readonly Connector[];
}

export interface NodePattern extends Positioned {
  readonly variable: Name | null;
  readonly labels: LabelExpression | null;
  readonly properties: Expression | null;
  readonly where: Expression | null;
}

export type Connector = RelationshipPattern | QuantifiedPath;

export interface RelationshipPattern extends Positioned {
  readonly kind: "relationship";
  readonly variable: Name | null;
  readonly types: LabelExpression | null;
  readonly direction: "out" | "in" | "both";
  readonly length: PathLength | null;
  readonly properties: Expression | null;
  readonly where: Expression | null;
}

/** `quantified`: written `{1,3}`, `+` or `*` after the arrow, not `*1..3` inside the brackets. `max` null: no bound. */
export interface PathLength {
  readonly min: number;
  readonly max: number | null;
  readonly quantified: boolean;
}

/** `((a)-[:T]->(b) WHERE …){1,3}`: its variables become lists. */
export interface QuantifiedPath extends Positioned {
  readonly kind: "quantified-path";
  readonly path: PathPattern;
  readonly where: Expression | null;
  readonly min: number;
  readonly max: number | null;
}

export type LabelExpression =
  | (Positioned & { readonly kind: "label"; readonly name: string })
  | (Positioned & { readonly kind: "any-label" })
  | (Positioned & { readonly kind: "not-label"; readonly operand: LabelExpression })
  | (Positioned & { readonly kind: "and-label" | "or-label"; readonly operands: readonly LabelExpression[] });

export type BinaryOperator =
  | ("or" | "xor" | "and")
  | ("+" | "-" | "*" | "/" | "%" | "^")
  | ("in" | "starts-with" | "ends-with" | "contains" | "=~");

export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";

export type QuantifierName = "all" | "any" | "none" | "single";

export type Literal = Positioned & {
  readonly kind: "literal";
  readonly value: null | boolean | bigint | number | string;
};
export type Variable = Positioned & { readonly kind: "variable"; readonly name: string };
export type PropertyAccess = Positioned & {
  readonly kind: "property";
  readonly subject: Expression;
  readonly key: Name;
};
export type FunctionCall = Positioned & {
  readonly kind: "call";
  readonly name: string;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
};
export type CaseExpression = Positioned & {
  readonly kind: "case";
  readonly subject: Expression | null;
  readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
  readonly otherwise: Expression | null;
};
export type ListComprehension = Positioned & {
  readonly kind: "list-comprehension";
  readonly variable: Name;
  readonly list: Expression;
  readonly where: Expression | null;
  readonly result: Expression | null;
};
export type Quantifier = Positioned & {
  readonly kind: "quantifier";
  readonly which: QuantifierName;
  readonly variable: Name;
  readonly list: Expression;
  readonly where: Expression;
};
export type Reduce = Positioned & {
  readonly kind: "reduce";
  readonly accumulator: Name;
  readonly initial: Expression;
  readonly variable: Name;
  readonly list: Expression;
  readonly step: Expression;
};
export type PatternComprehension = Positioned & {
  readonly kind: "pattern-comprehension";
  readonly pattern: PathPattern;
  readonly where: Expression | null;
  readonly result: Expression;
};
export type PatternPredicate = Positioned & { readonly kind: "pattern-predicate"; readonly pattern: PathPattern };
export type SubqueryExpression = Positioned & {
  readonly kind: "subquery";
  readonly which: "exists" | "count" | "collect";
  readonly query: Query;
};
export type MapProjection = Positioned & {
  readonly kind: "map-projection";
  readonly subject: Variable;
  readonly items: readonly MapProjectionItem[];
};
export type MapProjectionItem =
  | (Positioned & { readonly kind: "all-properties" })
  | (Positioned & { readonly kind: "one-property"; readonly key: string })
  | (Positioned & { readonly kind: "one-variable"; readonly name: string })
  | (Positioned & { readonly kind: "entry"; readonly key: string; readonly value: Expression });

export type Expression =
  | Literal
  | Variable
  | PropertyAccess
  | FunctionCall
  | CaseExpression
  | ListComprehension
  | Quantifier
  | Reduce
  | PatternComprehension
  | PatternPredicate
  | SubqueryExpression
  | MapProjection
  | (Positioned & { readonly kind: "parameter"; readonly name: string })
  | (Positioned & { readonly kind: "count-star" })
  | (Positioned & { readonly kind: "list"; readonly items: readonly Expression[] })
  | (Positioned & { readonly kind: "map"; readonly entries: readonly MapEntry[] })
  | (Positioned & { readonly kind: "index"; readonly subject: Expression; readonly index: Expression })
  | (Positioned & {
      readonly kind: "slice";
      readonly subject: Expression;
      readonly from: Expression | null;
      readonly to: Expression | null;
    })
  | (Positioned & { readonly kind: "unary"; readonly operator: "not" | "-" | "+"; readonly operand: Expression })
  | (Positioned & {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Positioned & { readonly kind: "comparison"; readonly first: Expression; readonly rest: readonly ComparisonPart[] })
  | (Positioned & { readonly kind: "is-null"; readonly operand: Expression; readonly negated: boolean })
  | (Positioned & { readonly kind: "has-labels"; readonly subject: Expression; readonly labels: LabelExpression });

export interface MapEntry {
  readonly key: string;
  readonly value: Expression;
}

export interface ComparisonPart {
  readonly operator: ComparisonOperator;
  readonly operand: Expression;
}
