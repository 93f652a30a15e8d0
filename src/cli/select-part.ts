/* `--of QUERY|NAME`: the part of a graph that a statement returns, or that is about one node. */
import { tryParse } from "../cypher/index.ts";
import { selectSubgraph, type Wanted, wantedAround } from "../graph/select-subgraph.ts";
import { fold } from "../languages/ar/fold.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { GraphNode, GraphView } from "../model/graph.ts";
import { type CypherValue, GraphPath, NodeValue, RelationshipValue } from "../model/store.ts";
import { memoryStore } from "../stores/memory-store.ts";

export interface Part {
  readonly view: GraphView;
  /** The one node that it is about; null for what a statement returned. */
  readonly about: GraphNode | null;
}

const LOOKS_LIKE_CYPHER = /^\s*(?:MATCH|OPTIONAL|RETURN|UNWIND|WITH|CALL)\b/iu;

/** Throws `export/…` with exit status 2 when nothing or several things are called so. */
export async function selectPart(view: GraphView, of: string, signal: AbortSignal): Promise<Part> {
  const { query, error } = tryParse(of);
  if (query) return { view: selectSubgraph(view, await returnedBy(view, of, signal)), about: null };
  const fits = nodesCalled(view, of);
  const [about, other] = fits;
  if (about && !other) return { view: selectSubgraph(view, wantedAround(view, about.id)), about };
  if (other) {
    const listed = fits.slice(0, 10).map(({ id, properties }) => `${id} (${properties.type ?? properties.path})`);
    const more = fits.length > listed.length ? ` and ${fits.length - listed.length} more` : "";
    throw new RawiError(
      "export/ambiguous",
      `${of} fits several: ${listed.join(", ")}${more}.`,
      "give the id of one, or a MATCH statement for all",
      2,
    );
  }
  if (LOOKS_LIKE_CYPHER.test(of)) throw error;
  throw new RawiError(
    "export/unknown",
    `Nothing in this graph is called ${of}.`,
    "--of takes a name, an id, a document's path or a Cypher statement that returns nodes",
    2,
  );
}

/** An id first, then a document by its path or a beginning of its file's name, then names. */
function nodesCalled(view: GraphView, text: string): GraphNode[] {
  const exact = view.node(text);
  if (exact) return [exact];
  const paths = [...view.nodes("Document")].map((node) => ({ node, path: String(node.properties.path ?? "") }));
  const documents = paths.filter(({ path }) => path === text);
  if (documents.length === 0)
    documents.push(...paths.filter(({ path }) => path.slice(path.lastIndexOf("/") + 1).startsWith(text)));
  if (documents.length > 0) return documents.map(({ node }) => node);
  const wanted = fold(text);
  const isCalled = ({ name, nameAr, nameEn, aliases }: GraphNode["properties"]) =>
    [name, nameAr, nameEn, ...(Array.isArray(aliases) ? aliases : [])].some(
      (each) => typeof each === "string" && fold(each) === wanted,
    );
  return ["Actor", "Location"].flatMap((label) => [...view.nodes(label)].filter((node) => isCalled(node.properties)));
}

async function returnedBy(view: GraphView, text: string, signal: AbortSignal): Promise<Wanted> {
  const { rows } = await memoryStore(view).run({ text, parameters: {} }, { signal });
  const nodes = new Set<string>();
  const relationships = new Set<string>();
  const collect = (value: CypherValue): void => {
    if (value instanceof NodeValue) nodes.add(value.node.id);
    else if (value instanceof RelationshipValue) relationships.add(value.relationship.id);
    else if (value instanceof GraphPath) {
      for (const { id } of value.nodes) nodes.add(id);
      for (const { id } of value.relationships) relationships.add(id);
    } else if (Array.isArray(value)) for (const each of value as readonly CypherValue[]) collect(each);
    else if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
      for (const each of Object.values(value)) collect(each as CypherValue);
  };
  for (const row of rows) for (const value of row) collect(value);
  if (rows.length > 0 && nodes.size + relationships.size === 0)
    throw new RawiError(
      "export/no-nodes",
      "The statement returns neither nodes nor relationships.",
      "RETURN the things themselves: MATCH (c:Claim) WHERE … RETURN c",
      2,
    );
  return { nodes, relationships };
}
