import type { GraphNode, GraphRelationship } from "../model/graph.ts";
import { type ClaimInGraph, claimInGraph, textOf } from "./claim-in-graph.ts";
import { DossierWords } from "./dossier-words.ts";
import { type Exporter, type ExportOptions, type ExportSource, reportOf } from "./exporter.ts";
import { inChunks } from "./in-chunks.ts";
import { filled, markdownText } from "./markdown-text.ts";

/*
 * Markdown with footnotes, as pandoc, GitHub and Obsidian read them: what an analyst pastes into a report. Every line
 * carries the number of its proof. Arabic stands in a block with its own direction.
 */

/** Footnotes by what they quote, numbered as they come. */
class Footnotes {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly marked = new Map<string, number>();
  private readonly words: DossierWords;

  constructor(words: DossierWords) {
    this.words = words;
  }

  mark(claim: ClaimInGraph): string {
    const text = this.words.footnote(claim);
    const number = this.numbers.get(text) ?? this.texts.push(text);
    this.numbers.set(text, number);
    this.marked.set(claim.node.id, number);
    return `[^${number}]`;
  }

  /** The marks of these claims, as far as they stand already. */
  earlier(ids: readonly string[]): string {
    const numbers = new Set(ids.map((id) => this.marked.get(id)).filter((number) => number !== undefined));
    return [...numbers]
      .sort((left, right) => left - right)
      .map((number) => `[^${number}]`)
      .join("");
  }

  *write(): Iterable<string> {
    for (const [index, text] of this.texts.entries()) yield `[^${index + 1}]: ${text}\n`;
  }
}

type Section = readonly [title: string, claims: readonly ClaimInGraph[]];

const sortKey = ({ node, document, id }: ClaimInGraph) =>
  `${textOf(node, "dateStart") || textOf(document, "published") || "9999"} ${id}`;

function inOrder(claims: readonly ClaimInGraph[]): readonly ClaimInGraph[] {
  const keyed = claims.map((claim) => ({ claim, key: sortKey(claim) }));
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ claim }) => claim);
}

/** Claims under what they have to do with the one that the dossier is about, each in every section that it fits. */
function sectionsOf(claims: readonly ClaimInGraph[], about: GraphNode | null, words: DossierWords): Section[] {
  const { phrases } = words;
  const isIt = (node: GraphNode | null) => node !== null && node.id === about?.id;
  if (about === null || about.labels.includes("Claim")) return [[phrases.claims, claims]];
  if (about.labels.includes("Document")) return [[phrases.read, claims]];
  return [
    [about.labels.includes("Location") ? phrases.claims : phrases.did, claims.filter(({ subject }) => isIt(subject))],
    [phrases.suffered, claims.filter(({ object }) => isIt(object))],
    [phrases.there, claims.filter(({ place }) => isIt(place))],
    [phrases.says, claims.filter(({ chain }) => chain.some(isIt))],
  ];
}

function titleOf(about: GraphNode | null, claims: readonly ClaimInGraph[], words: DossierWords): string {
  const own = claims.find(({ node }) => node.id === about?.id);
  if (own) return words.sentence(own);
  if (about?.labels.includes("Document"))
    return markdownText(textOf(about, "title") || textOf(about, "path") || about.id);
  return about ? words.name(about) : words.phrases.claims;
}

/** Documents, publishers and sources, counted apart; nothing is added up. */
function countsOf(claims: readonly ClaimInGraph[], words: DossierWords): string {
  const documents = new Set(claims.map(({ document }) => document?.id));
  const publishers = new Set(claims.map(({ document }) => textOf(document, "publisher")));
  publishers.delete("");
  const sources = new Map(claims.flatMap(({ chain }) => chain).map((source) => [source.id, source]));
  const unnamed = [...sources.values()].filter(({ labels }) => labels.includes("Source")).length;
  return filled(words.phrases.counts, {
    claims: claims.length,
    documents: documents.size,
    publishers: publishers.size,
    sources: sources.size - unnamed,
    unnamed,
  });
}

function* head(source: ExportSource, claims: readonly ClaimInGraph[], words: DossierWords): Iterable<string> {
  const about = source.about === null ? null : (source.view.node(source.about) ?? null);
  yield `# ${titleOf(about, claims, words)}\n\n`;
  const { aliases, name } = about?.properties ?? {};
  if (about && Array.isArray(aliases)) {
    const others = [name, ...aliases].map((each) => markdownText(String(each)));
    const names = others.filter((each) => each !== words.name(about)).join(" \u00B7 ");
    if (names !== "") yield `${filled(words.phrases.alsoCalled, { names })}\n\n`;
  }
  if (claims.length === 0) yield `${words.phrases.nothing}\n`;
  else yield `${countsOf(claims, words)}\n\n${words.phrases.caution}\n`;
}

function* disagreements(
  source: ExportSource,
  claims: ReadonlyMap<string, ClaimInGraph>,
  words: DossierWords,
  item: (claim: ClaimInGraph) => string,
): Iterable<string> {
  const pairs = [...source.view.relationships("CONTRADICTS")];
  if (pairs.length === 0) return;
  const { kinds, disagreements, against } = words.phrases;
  yield `\n## ${disagreements}\n`;
  for (const { start, end, properties } of pairs satisfies readonly GraphRelationship[]) {
    const [left, right] = [claims.get(start), claims.get(end)];
    if (!left || !right) continue;
    yield `\n**${kinds[String(properties.kind)] ?? kinds.other}**\n\n`;
    yield `- ${item(left)}\n- ${against}: ${item(right)}\n`;
  }
}

function* write(source: ExportSource, options: ExportOptions): Iterable<string> {
  const language = options.language ?? "en";
  const words = new DossierWords(source, language);
  const all = new Map([...source.view.nodes("Claim")].map((node) => [node.id, claimInGraph(source.view, node)]));
  const claims = inOrder([...all.values()]);
  const footnotes = new Footnotes(words);
  const item = (claim: ClaimInGraph) => {
    const said = `${words.day(claim)}: ${words.sentence(claim)} (${words.speakers(claim)})`;
    const earlier = footnotes.earlier(claim.sameOrigin);
    const note = earlier === "" ? "" : ` · ${filled(words.phrases.sameOrigin, { notes: earlier })}`;
    return `${said}${footnotes.mark(claim)}${note}`;
  };
  const about = source.about === null ? null : (source.view.node(source.about) ?? null);

  if (language === "ar") yield '<div dir="rtl" lang="ar">\n\n';
  yield* head(source, claims, words);
  for (const [title, listed] of sectionsOf(claims, about, words)) {
    if (listed.length === 0) continue;
    yield `\n## ${title}\n\n`;
    for (const claim of listed) yield `- ${item(claim)}\n`;
  }
  yield* disagreements(source, all, words, item);
  yield "\n";
  yield* footnotes.write();
  if (language === "ar") yield "\n</div>\n";
  options.onReport?.(reportOf({ claims: claims.length }));
}

export const dossier: Exporter = {
  name: "dossier",
  title: "Markdown with numbered footnotes, for a report (--of an actor, an event, a document; --lang ar|en)",
  profiles: [],
  makes: "file",
  write: (source, options) => inChunks(write(source, options)),
};
