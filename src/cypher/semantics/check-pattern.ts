import type { Name, NodePattern, PathPattern, QuantifiedPath, RelationshipPattern } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { StaticType } from "../functions/signature.ts";
import { type Checker, checkCondition, VALUE } from "./checker.ts";
import type { Scope } from "./scope.ts";

/** Checks the patterns of one MATCH together, for they see each other's variables; gives the scope with them. */
export function checkPatterns(checker: Checker, patterns: readonly PathPattern[], scope: Scope): Scope {
  const seen = new Set<string>();
  let all = scope;
  for (const pattern of patterns) all = bindPath(checker, pattern, all, scope, seen);
  for (const pattern of patterns) checkInside(checker, pattern, all);
  return all;
}

function bindPath(checker: Checker, pattern: PathPattern, soFar: Scope, before: Scope, seen: Set<string>): Scope {
  let scope = soFar;
  for (const [index, node] of pattern.nodes.entries()) {
    scope = bindNode(node, scope);
    const connector = pattern.connectors[index];
    if (connector?.kind === "relationship") scope = bindRelationship(connector, scope, seen);
    else if (connector) scope = bindRepeated(checker, connector, scope, before);
  }
  if (pattern.shortest) checkShortest(pattern);
  if (!pattern.variable) return scope;
  scope.refuse(pattern.variable);
  return scope.with([pattern.variable.name, "path"]);
}

function bindNode({ variable }: NodePattern, scope: Scope): Scope {
  if (!variable) return scope;
  const type = scope.typeOf(variable.name);
  if (type !== undefined && type !== "node" && type !== "any" && type !== "null") {
    throw conflict(variable.name, type, "node", variable.span);
  }
  return scope.with([variable.name, "node"]);
}

function bindRelationship({ variable, length }: RelationshipPattern, scope: Scope, seen: Set<string>): Scope {
  if (!variable) return scope;
  const wanted: StaticType = length ? "list" : "relationship";
  const type = scope.typeOf(variable.name);
  if (type !== undefined && type !== wanted && type !== "any" && type !== "null") {
    throw conflict(variable.name, type, wanted === "list" ? "list of relationships" : wanted, variable.span);
  }
  if (seen.has(variable.name)) {
    const message = `\`${variable.name}\` stands for one relationship and cannot be walked twice in one pattern.`;
    throw new CypherError("relationship-uniqueness-violation", message, variable.span);
  }
  seen.add(variable.name);
  return scope.with([variable.name, wanted]);
}

/** The variables inside a repeated path are single values inside and lists outside. */
function bindRepeated(checker: Checker, { path, where, span }: QuantifiedPath, scope: Scope, before: Scope): Scope {
  const simple = path.connectors.every((connector) => connector.kind === "relationship" && connector.length === null);
  if (!simple || path.connectors.length === 0 || path.variable || path.shortest) {
    const hint = "Repeat a path of single relationships, such as ((a)-[r:T]->(b)){1,3}.";
    throw new CypherError("unsupported", "This path cannot be repeated.", span, hint);
  }
  const inside = checkPatterns(checker, [path], before);
  if (where) checkCondition(checker, where, inside);
  const names = new Map<string, Name>();
  for (const part of [...path.nodes, ...path.connectors]) {
    if (!("variable" in part) || !part.variable) continue;
    scope.refuse(part.variable);
    names.set(part.variable.name, part.variable);
  }
  return scope.with(...[...names.keys()].map((name) => [name, "list"] as const));
}

function checkShortest(pattern: PathPattern): void {
  const [connector] = pattern.connectors;
  const simple = pattern.connectors.length === 1 && connector?.kind === "relationship";
  if (!simple) {
    const message = "A shortest path joins two nodes by one relationship pattern.";
    throw new CypherError("unexpected-syntax", message, pattern.span, "Write shortestPath((a)-[*]-(b)).");
  }
  if ((connector.length?.min ?? 1) > 1) {
    throw new CypherError("unsupported", "A shortest path starts from 0 or 1 steps.", connector.span);
  }
}

function conflict(name: string, type: string, wanted: string, span: PathPattern["span"]): CypherError {
  const message = `\`${name}\` is a ${type} already and cannot be a ${wanted} here.`;
  return new CypherError("variable-type-conflict", message, span);
}

function checkInside(checker: Checker, pattern: PathPattern, scope: Scope): void {
  for (const part of [...pattern.nodes, ...pattern.connectors]) {
    if (!("properties" in part)) continue;
    const { properties, where, variable } = part;
    if (properties?.kind === "parameter") {
      const hint = "Write each property: {name: $name}.";
      throw new CypherError("invalid-parameter-use", "A pattern cannot take a whole map.", properties.span, hint);
    }
    if (properties) checker.expression(properties, scope, VALUE);
    if (!where) continue;
    const walked = "kind" in part && part.length;
    if (walked && !part.length.quantified) {
      const hint = "Use all(r IN relationships(path) WHERE …), or write the length as {1,3} after the arrow.";
      throw new CypherError("unexpected-syntax", "WHERE cannot stand beside a length.", where.span, hint);
    }
    const local = walked && variable ? scope.with([variable.name, "relationship"]) : scope;
    checkCondition(checker, where, local);
  }
  const range = pattern.connectors.find((part) => part.kind === "relationship" && tooShort(part));
  if (range) throw new CypherError("invalid-length", "The longest length is less than the shortest.", range.span);
}

/** `*3..1` finds nothing in openCypher; `{3,1}` is an error. */
function tooShort({ length }: RelationshipPattern): boolean {
  return length?.quantified === true && length.max !== null && length.max < length.min;
}
