import type { Expression, PathPattern, Query } from "../ast.ts";
import type { TokenStream } from "./token-stream.ts";

/**
 * What the parts of the grammar know of one another: expressions hold patterns, patterns hold expressions, and both
 * can hold queries. parse-query.ts ties them together.
 */
export interface Grammar {
  readonly stream: TokenStream;
  /** CREATE is read, for building graphs from text. */
  readonly allowCreate: boolean;
  expression(): Expression;
  /** An expression after which `|` means something else: the WHERE of a comprehension. */
  expressionBeforeBar(): Expression;
  pathPattern(): PathPattern;
  query(nested: boolean): Query;
  /** False while reading an `expressionBeforeBar`, outside any brackets within it. */
  readonly barJoinsLabels: boolean;
}
