import { contradictionRecords } from "../../graph/relation-records.ts";
import { sourceRecords } from "../../graph/source-records.ts";
import type { ClaimRecord } from "../../model/claim.ts";
import { countEach } from "../most-first.ts";
import { quoteOf, sourceChain } from "../result.ts";
import { listing } from "./listing.ts";

/** `.documents`: all of them, with how much was read in each. */
export const documents = listing("documents", ({ graph }) => {
  const counts = countEach([...graph.asked.claims.values()].map(({ document }) => document.id));
  const rows = [...graph.documents.values()].map(({ id, published, publisher, title, path }) => [
    published,
    publisher,
    title,
    path,
    counts.get(id) ?? 0,
    id,
  ]);
  return [{ columns: ["published", "publisher", "title", "path", "claims", "document"], rows }];
});

/** `.sources`: who speaks, for whom, and how often. */
export const sources = listing("sources", ({ graph }) => {
  const rows = sourceRecords(graph.asked.linked).map((each) => [
    each.name,
    each.type,
    each.origin,
    each.claims,
    each.relays,
    each.documents,
    each.interested,
  ]);
  return [{ columns: ["source", "type", "origin", "claims", "relays", "documents", "interested"], rows }];
});

/** `.contradictions`: both sides of every disagreement; `.why N` shows the words of both. */
export const contradictions = listing("contradictions", ({ graph, language }) => {
  const records = contradictionRecords(graph.asked.linked, language);
  const side = (claim: ClaimRecord) => [sourceChain(claim, graph, language), quoteOf(claim)];
  return [
    {
      columns: ["kind", "one", "says", "other", "says otherwise"],
      rows: records.map(({ kind, left, right }) => [kind, ...side(left), ...side(right)]),
      claims: records.map(({ left, right }) => [left, right]),
    },
  ];
});
