import type {
  Connector,
  Expression,
  NodePattern,
  PathLength,
  PathPattern,
  QuantifiedPath,
  RelationshipPattern,
} from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Grammar } from "./grammar.ts";
import { parseLabelExpression } from "./labels.ts";
import type { TokenStream } from "./token-stream.ts";

/** `p = (a)-[r:T]->(b)`, `shortestPath((a)-[*]-(b))`, or a walk with quantified parts. */
export function parsePathPattern(grammar: Grammar): PathPattern {
  const { stream } = grammar;
  const start = stream.peek().start;
  const variable = acceptPathVariable(stream);
  const shortest = acceptShortest(stream);
  const walk = parseWalk(grammar, start);
  if (shortest) stream.expectSymbol(")", "after the path");
  return { ...walk, variable, shortest, span: stream.spanFrom(start) };
}

function acceptPathVariable(stream: TokenStream) {
  if (!stream.isSymbol("=", 1)) return null;
  const variable = stream.variableName("for the path");
  stream.expectSymbol("=", "after the path's name");
  return variable;
}

function acceptShortest(stream: TokenStream): PathPattern["shortest"] {
  if (!stream.isSymbol("(", 1)) {
    const selector = ["ALL", "ANY", "SHORTEST"].some((word) => stream.isKeyword(word));
    if (selector)
      throw stream.unexpected("a pattern", "Path selectors are written shortestPath(…) or allShortestPaths(…).");
    return null;
  }
  const which = stream.isKeyword("SHORTESTPATH") ? "one" : stream.isKeyword("ALLSHORTESTPATHS") ? "all" : null;
  if (which) {
    stream.next();
    stream.next();
  }
  return which;
}

function parseWalk(grammar: Grammar, start: number): PathPattern {
  const { stream } = grammar;
  const nodes: NodePattern[] = [];
  const connectors: Connector[] = [];
  let awaitsNode = true;
  while (true) {
    if (stream.isSymbol("(") && startsQuantified(stream)) {
      if (awaitsNode) nodes.push(anonymousNode(stream));
      connectors.push(parseQuantifiedPath(grammar));
      awaitsNode = true;
      if (!stream.isSymbol("(")) {
        nodes.push(anonymousNode(stream));
        break;
      }
    } else if (awaitsNode) {
      nodes.push(parseNode(grammar));
      awaitsNode = false;
    } else if (startsRelationship(stream)) {
      connectors.push(parseRelationship(grammar));
      awaitsNode = true;
    } else {
      break;
    }
  }
  return { variable: null, shortest: null, nodes, connectors, span: stream.spanFrom(start) };
}

/** `((`, or `(p = (`: a group that a quantifier follows. */
function startsQuantified(stream: TokenStream): boolean {
  return stream.isSymbol("(", 1) || (stream.isSymbol("=", 2) && stream.isSymbol("(", 3));
}

function startsRelationship(stream: TokenStream): boolean {
  const at = stream.isSymbol("<") ? 1 : 0;
  if (!stream.isSymbol("-", at)) return false;
  return stream.isSymbol("[", at + 1) || stream.isSymbol("-", at + 1);
}

function anonymousNode(stream: TokenStream): NodePattern {
  const { start } = stream.peek();
  return { variable: null, labels: null, properties: null, where: null, span: { start, end: start } };
}

function parseQuantifiedPath(grammar: Grammar): QuantifiedPath {
  const { stream } = grammar;
  const start = stream.next().start;
  const path = grammar.pathPattern();
  const where = stream.acceptKeywords("WHERE") ? grammar.expression() : null;
  stream.expectSymbol(")", "after the repeated path");
  const quantifier = acceptQuantifier(stream);
  if (!quantifier) throw stream.unexpected("`{min,max}`, `+` or `*` after the repeated path");
  return {
    kind: "quantified-path",
    path,
    where,
    min: quantifier.min,
    max: quantifier.max,
    span: stream.spanFrom(start),
  };
}

function parseNode(grammar: Grammar): NodePattern {
  const { stream } = grammar;
  const start = stream.peek().start;
  stream.expectSymbol("(", "before a node");
  const body = parseBody(grammar, ")");
  stream.expectSymbol(")", "after a node");
  const { variable, labels, properties, where } = body;
  return { variable, labels, properties, where, span: stream.spanFrom(start) };
}

function parseRelationship(grammar: Grammar): RelationshipPattern {
  const { stream } = grammar;
  const start = stream.peek().start;
  const pointsLeft = stream.acceptSymbol("<");
  stream.expectSymbol("-", "in a relationship");
  const bracketed = stream.acceptSymbol("[");
  const body = bracketed ? parseBody(grammar, "]") : EMPTY_BODY;
  if (bracketed && (stream.isSymbol("..") || stream.isSymbol("-") || stream.isSymbol("+"))) {
    const message = "A length is written *2, *1..3, *..3 or *.";
    throw new CypherError("invalid-relationship-pattern", message, stream.peek());
  }
  if (bracketed) stream.expectSymbol("]", "after a relationship");
  stream.expectSymbol("-", "in a relationship");
  const pointsRight = stream.acceptSymbol(">");
  const quantifier = body.length ? null : acceptQuantifier(stream);
  return {
    kind: "relationship",
    variable: body.variable,
    types: body.labels,
    direction: pointsLeft === pointsRight ? "both" : pointsRight ? "out" : "in",
    length: body.length ?? quantifier,
    properties: body.properties,
    where: body.where,
    span: stream.spanFrom(start),
  };
}

type Body = Pick<RelationshipPattern, "variable" | "length" | "properties" | "where"> & Pick<NodePattern, "labels">;

const EMPTY_BODY: Body = { variable: null, labels: null, length: null, properties: null, where: null };

function parseBody(grammar: Grammar, close: ")" | "]"): Body {
  const { stream } = grammar;
  const hasName = !stream.isKeyword("WHERE") && (stream.peek().kind === "name" || stream.peek().kind === "quoted-name");
  const isWord = stream.isKeyword("IS") && !stream.isSymbol(close, 1) && !stream.isSymbol(":", 1);
  const variable = hasName && !isWord ? stream.variableName("for a variable") : null;
  const labelled = stream.acceptSymbol(":") || stream.acceptKeywords("IS");
  const labels = labelled ? parseLabelExpression(stream, { bar: true }) : null;
  const length = close === "]" && stream.acceptSymbol("*") ? parseStarLength(stream) : null;
  const properties = parseProperties(grammar);
  const where = stream.acceptKeywords("WHERE") ? grammar.expression() : null;
  return { variable, labels, length, properties, where };
}

function parseProperties(grammar: Grammar): Expression | null {
  const { stream } = grammar;
  return stream.isSymbol("{") || stream.peek().kind === "parameter" ? grammar.expression() : null;
}

function parseStarLength(stream: TokenStream): PathLength {
  const min = acceptCount(stream);
  if (stream.acceptSymbol("..")) return { min: min ?? 1, max: acceptCount(stream), quantified: false };
  return { min: min ?? 1, max: min, quantified: false };
}

function acceptQuantifier(stream: TokenStream): PathLength | null {
  if (stream.acceptSymbol("+")) return { min: 1, max: null, quantified: true };
  if (stream.acceptSymbol("*")) return { min: 0, max: null, quantified: true };
  if (!stream.acceptSymbol("{")) return null;
  const min = acceptCount(stream);
  const max = stream.acceptSymbol(",") ? acceptCount(stream) : min;
  stream.expectSymbol("}", "after the number of repetitions");
  return { min: min ?? 0, max, quantified: true };
}

function acceptCount(stream: TokenStream): number | null {
  const token = stream.peek();
  if (token.kind !== "integer") return null;
  stream.next();
  const count = Number(token.text);
  if (!Number.isSafeInteger(count)) throw stream.unexpected("a smaller number of steps");
  return count;
}
