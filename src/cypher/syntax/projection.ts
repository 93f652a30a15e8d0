import type { Expression, Projection, ProjectionItem, SortItem } from "../ast.ts";
import type { Grammar } from "./grammar.ts";

/** What follows WITH or RETURN, up to and including LIMIT. */
export function parseProjection(grammar: Grammar): Projection {
  const { stream } = grammar;
  const distinct = stream.acceptKeywords("DISTINCT");
  const star = stream.acceptSymbol("*");
  const items: ProjectionItem[] = [];
  if (!star || stream.acceptSymbol(",")) {
    do items.push(parseItem(grammar));
    while (stream.acceptSymbol(","));
  }
  const orderBy = parseOrderBy(grammar);
  const skip = stream.acceptKeywords("SKIP") || stream.acceptKeywords("OFFSET") ? grammar.expression() : null;
  const limit = stream.acceptKeywords("LIMIT") ? grammar.expression() : null;
  return { distinct, star, items, orderBy, skip, limit };
}

function parseItem(grammar: Grammar): ProjectionItem {
  const { stream } = grammar;
  const start = stream.peek().start;
  const expression: Expression = grammar.expression();
  const written = stream.spanFrom(start);
  const alias = stream.acceptKeywords("AS") ? stream.variableName("after AS") : null;
  const column = alias ? alias.name : columnOf(expression, stream.text.slice(written.start, written.end));
  return { expression, alias, column, span: stream.spanFrom(start) };
}

/** A variable's column bears its name, without the back-ticks it may be written in. */
function columnOf(expression: Expression, written: string): string {
  return expression.kind === "variable" ? expression.name : written;
}

function parseOrderBy(grammar: Grammar): SortItem[] {
  const { stream } = grammar;
  const items: SortItem[] = [];
  if (!stream.acceptKeywords("ORDER", "BY")) return items;
  do {
    const start = stream.peek().start;
    const expression = grammar.expression();
    const descending = stream.acceptKeywords("DESC") || stream.acceptKeywords("DESCENDING");
    if (!descending && !stream.acceptKeywords("ASC")) stream.acceptKeywords("ASCENDING");
    items.push({ expression, descending, span: stream.spanFrom(start) });
  } while (stream.acceptSymbol(","));
  return items;
}
