import type { LinkedClaims } from "../graph/link-claims.ts";
import type { ClaimRecord } from "../model/claim.ts";
import type { GraphStore } from "../model/store.ts";
import type { Reader } from "../pipeline.ts";
import { type NamesInGraph, namesInGraph } from "./names-in-graph.ts";

/** What questions are asked of: a store, the claims in it, and the names they bear. Made once for a graph. */
export interface AskedGraph {
  readonly store: GraphStore;
  readonly reader: Pick<Reader, "resources" | "entities" | "language">;
  readonly claims: ReadonlyMap<string, ClaimRecord>;
  readonly names: NamesInGraph;
  /** Whose words the claims are. */
  readonly linked: LinkedClaims;
}

/** `linked`: the claims of the graph in the store, from which the evidence is taken. */
export function askedGraph(store: GraphStore, reader: AskedGraph["reader"], linked: LinkedClaims): AskedGraph {
  const { claims } = linked;
  return {
    linked,
    store,
    reader,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    names: namesInGraph(claims, reader.entities, reader.language),
  };
}
