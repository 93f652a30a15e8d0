import { contradictionRecords } from "../../graph/relation-records.ts";
import { sourceRecords } from "../../graph/source-records.ts";
import type { ClaimRecord } from "../../model/claim.ts";
import { claimRow, type Result } from "../result.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** `.documents`: all of them, with how much was read in each. */
export const documents: ShellCommand = {
  name: "documents",
  argument: "none",
  run: async (_argument, context) => {
    const { graph } = context;
    const counts = new Map<string, number>();
    for (const { document } of graph.asked.claims.values()) counts.set(document.id, (counts.get(document.id) ?? 0) + 1);
    const rows = [...graph.documents.values()].map(({ id, published, publisher, title, path }) => [
      published,
      publisher,
      title,
      path,
      counts.get(id) ?? 0,
      id,
    ]);
    await show(".documents", ["published", "publisher", "title", "path", "claims", "document"], rows, [], context);
    return undefined;
  },
};

/** `.sources`: who speaks, for whom, and how often. */
export const sources: ShellCommand = {
  name: "sources",
  argument: "none",
  run: async (_argument, context) => {
    const rows = sourceRecords(context.graph.asked.linked).map((each) => [
      each.name,
      each.type,
      each.origin,
      each.claims,
      each.relays,
      each.documents,
      each.interested,
    ]);
    const columns = ["source", "type", "origin", "claims", "relays", "documents", "interested"];
    await show(".sources", columns, rows, [], context);
    return undefined;
  },
};

/** `.contradictions`: both sides of every disagreement; `.why N` shows the words of both. */
export const contradictions: ShellCommand = {
  name: "contradictions",
  argument: "none",
  run: async (_argument, context) => {
    const { graph, language } = context;
    const records = contradictionRecords(graph.asked.linked, language);
    const side = (claim: ClaimRecord) => {
      const [, , , , source, quote] = claimRow(claim, graph, language);
      return { source, quote };
    };
    const rows = records.map(({ kind, left, right }) => {
      const [one, other] = [side(left), side(right)];
      return [kind, one.source, one.quote, other.source, other.quote];
    });
    const claims = records.map(({ left, right }) => [left, right]);
    await show(".contradictions", ["kind", "one", "says", "other", "says otherwise"], rows, claims, context);
    return undefined;
  },
};

async function show(
  text: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  claims: Result["claims"],
  { present, language }: ShellContext,
): Promise<void> {
  const byRow = rows.map((_, index) => claims[index] ?? []);
  await present({ text, columns, rows, claims: byRow, answer: null, notices: [], language, milliseconds: 0 });
}
