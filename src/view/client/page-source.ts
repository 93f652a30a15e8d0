import type { PageAnswer, PageGraph, PageWords } from "../../model/page.ts";

/** Where the page has its graph from: itself, or its server. */
export interface PageSource {
  readonly words: PageWords;
  graph(): Promise<PageGraph>;
  text(document: string): Promise<string>;
  /** null where nobody can be asked: a page that was sent around. */
  readonly ask: ((question: string, signal: AbortSignal) => Promise<PageAnswer>) | null;
}

export function openSource(): PageSource {
  const words = embedded<PageWords>("rawi-words");
  if (!words) throw new Error("the page has no words");
  const graph = embedded<PageGraph>("rawi-graph");
  return graph ? withinPage(words, graph) : fromServer(words);
}

function embedded<Shape>(id: string): Shape | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as Shape) : null;
}

function withinPage(words: PageWords, graph: PageGraph): PageSource {
  const texts = new Map(graph.documents.map(({ id, text }) => [id, text ?? ""]));
  return { words, graph: async () => graph, text: async (id) => texts.get(id) ?? "", ask: null };
}

function fromServer(words: PageWords): PageSource {
  const token = new URLSearchParams(location.search).get("token") ?? "";
  const get = async (path: string, signal?: AbortSignal) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(path, { headers, ...(signal ? { signal } : {}) });
    if (!response.ok) throw new Error(await response.text());
    return response;
  };
  return {
    words,
    graph: async () => (await (await get("graph")).json()) as PageGraph,
    text: async (id) => await (await get(`documents/${encodeURIComponent(id)}`)).text(),
    ask: async (question, signal) =>
      (await (await get(`ask?question=${encodeURIComponent(question)}`, signal)).json()) as PageAnswer,
  };
}
