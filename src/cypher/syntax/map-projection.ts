import type { Expression, MapProjectionItem, Variable } from "../ast.ts";
import type { Grammar } from "./grammar.ts";

/** `n {.name, .*, other, key: value}`. */
export function parseMapProjection(grammar: Grammar, subject: Variable): Expression {
  const { stream } = grammar;
  stream.expectSymbol("{", "before a map projection");
  const items: MapProjectionItem[] = [];
  if (!stream.isSymbol("}")) {
    do items.push(parseItem(grammar));
    while (stream.acceptSymbol(","));
  }
  stream.expectSymbol("}", "after a map projection");
  return { kind: "map-projection", subject, items, span: stream.spanFrom(subject.span.start) };
}

function parseItem(grammar: Grammar): MapProjectionItem {
  const { stream } = grammar;
  const start = stream.peek().start;
  if (stream.acceptSymbol(".")) {
    if (stream.acceptSymbol("*")) return { kind: "all-properties", span: stream.spanFrom(start) };
    const { name } = stream.schemaName("of a property");
    return { kind: "one-property", key: name, span: stream.spanFrom(start) };
  }
  const { name } = stream.schemaName("of a key or variable");
  if (!stream.acceptSymbol(":")) return { kind: "one-variable", name, span: stream.spanFrom(start) };
  return { kind: "entry", key: name, value: grammar.expression(), span: stream.spanFrom(start) };
}
