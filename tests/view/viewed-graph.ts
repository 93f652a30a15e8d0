import { graphOf } from "../../src/cli/open-graph.ts";
import { type PageAssets, pageGraph } from "../../src/exports/index.ts";
import type { ClaimRecord, Participant } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { openReader } from "../../src/pipeline.ts";
import { memoryStore } from "../../src/stores/memory-store.ts";
import { pageKnowledge, pageWords } from "../../src/view/page-content.ts";
import type { Viewed } from "../../src/view/server.ts";
import { exportedText } from "../exports/exported-text.ts";
import { claimOf, documentOf, participantOf } from "../graph/small-claims.ts";

/** In place of the built client, where nothing runs it. */
export const assets: PageAssets = { script: "0", style: "", scriptHash: "sha256-a", styleHash: "sha256-b" };

export const HOSTILE_TITLE = `<script>document.title = "owned"</script></title>`;
const HOSTILE_TEXT = `"><img src=x onerror="document.title='owned'"></script><!-- هاجم اللواء الأول سجن البلدة`;

const documents: readonly Document[] = [
  documentOf("d1", {
    title: "اللواء يعلن السيطرة",
    publisher: "شبكة النهر",
    published: "2023-05-02",
    url: "https://nahr.example/1",
    text: "تقرير من البلدة.\nأعلن اللواء الأول أنه سيطر على سجن البلدة بالكامل يوم الاثنين.",
  }),
  documentOf("d2", {
    title: "مصدر ينفي",
    publisher: "موقع القلعة",
    published: "2023-05-03",
    text: `${"سطر قبل الخبر.\n".repeat(60)}وقال مصدر عسكري إن اللواء الأول لم يسيطر على سجن البلدة حتى الآن.`,
  }),
  documentOf("d3", { title: HOSTILE_TITLE, publisher: `"><b>x</b>`, url: "javascript:alert(1)", text: HOSTILE_TEXT }),
];
const [d1, d2, d3] = documents as readonly [Document, Document, Document];

const brigade = participantOf("first-brigade", "ArmedGroup", "اللواء الأول", ["First Brigade"]);
const prison = participantOf("town-prison", "Facility", "سجن البلدة", ["Town prison"]);
const soldier = participantOf("d2:source:1", "Source", "مصدر عسكري");

/** Spans are those of the words in the document. */
function told(id: string, document: Document, words: string, more: Partial<ClaimRecord>): ClaimRecord {
  const evidence = quoteOf(document, words);
  const trigger = quoteOf(document, words.split(" ")[0] ?? words);
  return claimOf(id, document, { relation: "CONTROLS", subject: brigade, object: prison, evidence, trigger, ...more });
}

function quoteOf({ text }: Document, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, text: words };
}

const mentioned = (participant: Participant, document: Document, words: string): Participant => {
  return { ...participant, mention: quoteOf(document, words) };
};

const claims: readonly ClaimRecord[] = [
  told("c1", d1, "سيطر على سجن البلدة بالكامل", {
    attribution: [mentioned(brigade, d1, "اللواء الأول")],
    extent: "full",
    date: { start: "2023-05-01", end: "2023-05-01", text: "يوم الاثنين" },
  }),
  told("c2", d2, "اللواء الأول لم يسيطر على سجن البلدة", {
    polarity: "negated",
    attribution: [mentioned(soldier, d2, "مصدر عسكري")],
  }),
  told("c3", d3, "هاجم اللواء الأول سجن البلدة", { relation: "ATTACKED" }),
];

const reader = openReader();

/** A small graph of invented claims, in which two sources disagree about a prison and a document is hostile. */
export function viewedGraph(more: { documents?: readonly Document[]; claims?: readonly ClaimRecord[] } = {}) {
  const header = { format: 1, rawi: "0", data: "", with: null };
  const file = { header, decisions: [], documents, claims, ...more };
  const { linked, knowledge } = graphOf(file as unknown as Parameters<typeof graphOf>[0], reader);
  return { linked, view: knowledge.view, words: pageWords(reader.resources), knowledge: pageKnowledge(linked) };
}

/** What a server answers from; it knows one question. */
export function viewedOf(client: PageAssets): Viewed {
  const { linked, view, words, knowledge } = viewedGraph();
  return {
    assets: client,
    words,
    language: "en",
    graph: pageGraph(view, linked.claims, knowledge, { version: "0", texts: false }),
    view,
    ask: async (question) => {
      const { rows } = await memoryStore(view).run({
        text: "MATCH (c:Claim) RETURN c.id ORDER BY c.id",
        parameters: {},
      });
      return { line: `asked: ${question}`, claims: rows.slice(0, 2).map(([id]) => String(id)) };
    },
  };
}

/** `rawi export html`, as text. */
export async function exportedPage(
  client: PageAssets,
  language: "ar" | "en" = "en",
  graph: ReturnType<typeof viewedGraph> = viewedGraph(),
): Promise<string> {
  const { linked, view, words, knowledge } = graph;
  const page = () => ({ assets: client, words, knowledge });
  return (await exportedText("html", view, { language }, { claims: linked.claims, page })).text;
}
