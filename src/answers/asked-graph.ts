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
  /** ISO day of the newest document; null: none has one. */
  readonly latest: string | null;
}

/** `linked`: the claims of the graph in the store, from which the evidence is taken. */
export function askedGraph(store: GraphStore, reader: AskedGraph["reader"], linked: LinkedClaims): AskedGraph {
  const { claims } = linked;
  const days = claims.flatMap(({ document }) => document.published ?? []).sort();
  return {
    linked,
    store,
    reader,
    latest: days.at(-1)?.slice(0, 10) ?? null,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    names: namesInGraph(claims, reader.entities, reader.language),
  };
}
