/* All that can be named in a graph, with how often it is there. Made at the first Tab: a large graph has many names. */
import { functionNames } from "../../cypher/index.ts";
import type { GraphNode, GraphView } from "../../model/graph.ts";
import { mostFirst } from "../most-first.ts";
import type { Candidate } from "./candidate.ts";
import { type NamedThing, NameList } from "./name-list.ts";

export interface Vocabulary {
  readonly names: NameList;
  readonly labels: readonly Candidate[];
  readonly types: readonly Candidate[];
  readonly functions: readonly Candidate[];
  /** Properties of nodes with a label, or of edges of a type; of everything when it is null or unknown. */
  properties(of: string | null): readonly Candidate[];
}

/** What the kinds of candidates are called. */
export interface KindNames {
  readonly label: string;
  readonly type: string;
  readonly property: string;
  readonly function: string;
}

/** The edges of a claim that lead to whom and what it is about. */
const TOLD_BY = ["SUBJECT", "OBJECT", "AT", "SAID_BY"];

export function readVocabulary(view: GraphView, fold: (text: string) => string, kinds: KindNames): Vocabulary {
  const counted = (names: readonly string[], kind: string, count: (name: string) => number): Candidate[] =>
    mostFirst(
      names.map((name) => ({ insert: name, kind, count: count(name) })),
      (each) => each.count,
      (each) => each.insert,
    );
  const properties = new Map<string, readonly Candidate[]>();
  return {
    names: new NameList(namedThings(view), fold),
    labels: counted(view.labels(), kinds.label, (label) => view.countNodes(label)),
    types: counted(view.relationshipTypes(), kinds.type, (type) => view.countRelationships(type)),
    functions: functionNames().map((name) => ({ insert: `${name}(`, kind: kinds.function, count: null })),
    properties(of) {
      const key = of ?? "";
      const known = properties.get(key);
      if (known) return known;
      const counts = countProperties(view, of);
      const made = counted([...counts.keys()], kinds.property, (name) => counts.get(name) ?? 0);
      properties.set(key, made);
      return made;
    },
  };
}

function* namedThings(view: GraphView): Generator<NamedThing> {
  for (const label of ["Actor", "Location"]) {
    for (const node of view.nodes(label)) {
      const names = namesOf(node);
      let count = 0;
      for (const type of TOLD_BY) for (const _ of view.incoming(node.id, type)) count++;
      const kind = typeof node.properties.type === "string" ? node.properties.type : label;
      if (names.length > 0) yield { names, kind, count };
    }
  }
}

function namesOf({ properties }: GraphNode): string[] {
  const { name, nameAr, nameEn, aliases } = properties;
  const all = [name, nameAr, nameEn, ...(Array.isArray(aliases) ? aliases : [])];
  return all.filter((each): each is string => typeof each === "string" && each !== "");
}

function countProperties(view: GraphView, of: string | null): Map<string, number> {
  const counts = new Map<string, number>();
  const ofNodes = of === null || view.labels().includes(of);
  const ofEdges = of === null || view.relationshipTypes().includes(of);
  if (!ofNodes && !ofEdges) return countProperties(view, null);
  const count = ({ properties }: { readonly properties: object }) => {
    for (const name of Object.keys(properties)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  if (ofNodes) for (const node of view.nodes(of ?? undefined)) count(node);
  if (ofEdges) for (const edge of view.relationships(of ?? undefined)) count(edge);
  return counts;
}
