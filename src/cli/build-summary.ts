import type { ClaimRecord } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { GraphView } from "../model/graph.ts";
import type { Reader } from "../pipeline.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import type { GraphFile } from "../stores/file/index.ts";
import { DEFAULT_GRAPH } from "./graph-path.ts";

/** What a graph holds, in a few lines, and what to type next. */
export function* summaryOf(
  { documents, claims }: GraphFile,
  view: GraphView,
  reader: Reader,
  path: string,
): Generator<string> {
  yield aboutDocuments(documents);
  yield aboutClaims(claims);
  const disagreements = view.countRelationships("CONTRADICTS");
  yield [
    counted(view.countNodes("Actor"), "actor"),
    counted(view.countNodes("Location"), "place"),
    ...(disagreements > 0 ? [counted(disagreements, "disagreement")] : []),
  ].join(" · ");
  const graph = path === DEFAULT_GRAPH ? "" : ` --graph ${path}`;
  const question = questionFor(claims, reader);
  const ask = question === null ? "rawi documents" : `rawi ask "${question}"`;
  yield `Written to ${path}. Next: ${ask}${graph}   or   rawi shell${graph}`;
}

function aboutDocuments(documents: readonly Document[]): string {
  const publishers = new Set(documents.flatMap((document) => document.publisher ?? []));
  const days = documents.flatMap((document) => document.published ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  const span = first === undefined ? [] : [first === last ? first : `${first} to ${last}`];
  return [counted(documents.length, "document"), counted(publishers.size, "publisher"), ...span].join(" · ");
}

function aboutClaims(claims: readonly ClaimRecord[]): string {
  const own = claims.filter((claim) => claim.attribution.length === 0).length;
  const sources = new Map(claims.flatMap((claim) => claim.attribution).map((source) => [source.id, source.type]));
  const unnamed = [...sources.values()].filter((type) => type === "Source").length;
  return (
    `${counted(claims.length, "claim")}: ${own} in the texts' own voice, ` +
    `${claims.length - own} said by ${counted(sources.size, "source")} (${unnamed} of them unnamed)`
  );
}

/** Asks for whoever did to the most named target what was most often done to it; null when nobody named was a target. */
function questionFor(claims: readonly ClaimRecord[], { entities }: Reader): string | null {
  const { questions } = loadPhrases("ar").build;
  const counts = new Map<string, number>();
  for (const { relation, subject, object, polarity } of claims) {
    const phrase = questions[relation];
    if (!phrase || !subject || !object || polarity === "negated" || !entities.has(object.id)) continue;
    const question = fillPhrase(phrase, { name: entities.get(object.id)?.nameAr ?? object.name });
    counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([left, times], [right, others]) => others - times || (left < right ? -1 : 1));
  return best?.[0] ?? null;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
