/* What the page shows: a graph as records that a browser reads, whoever made it. */
import type { Modality, Polarity } from "./claim.ts";
import type { DossierPhrases } from "./dossier-phrases.ts";
import type { Quote, Span } from "./span.ts";

export type PageLanguage = "ar" | "en";
export type Caption = Readonly<Record<PageLanguage, string>>;

export interface PageGraph {
  /** Version of Rawi. */
  readonly version: string;
  readonly nodes: readonly PageNode[];
  readonly documents: readonly PageDocument[];
  readonly origins: readonly PageOrigin[];
  readonly claims: readonly PageClaim[];
  readonly links: readonly PageLink[];
}

/** An actor or a place. */
export interface PageNode {
  readonly id: string;
  readonly name: string;
  readonly nameAr: string | null;
  readonly nameEn: string | null;
  readonly aliases: readonly string[];
  readonly type: string;
}

export interface PageDocument {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly url: string | null;
  /** Absent where the page asks its server for it. */
  readonly text?: string;
}

/** Whose words a claim is in the end (design.md, section 4). */
export interface PageOrigin {
  readonly key: string;
  readonly name: string;
  /** Id of its node, where the graph has one. */
  readonly node: string | null;
  readonly kind: "source" | "publisher" | "unnamed";
}

export interface PageMark extends Span {
  readonly role: "subject" | "object" | "place" | "trigger" | "speaker";
}

export interface PageClaim {
  readonly id: string;
  readonly document: string;
  readonly relation: string;
  readonly mode: string | null;
  /** Ids of nodes. */
  readonly subject: string | null;
  readonly object: string | null;
  readonly place: string | null;
  /** Ids of nodes, outermost first. */
  readonly chain: readonly string[];
  /** Index into `origins`. */
  readonly origin: number;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** ISO days, both included. */
  readonly start: string | null;
  readonly end: string | null;
  readonly count: string | null;
  readonly quote: Quote;
  readonly marks: readonly PageMark[];
  readonly rule: string;
  readonly confidence: number;
}

/** Between claims; `left` and `right` are ids. */
export interface PageLink {
  readonly type: "REPEATS" | "CORROBORATES" | "CONTRADICTS" | "SUPERSEDES";
  readonly left: string;
  readonly right: string;
  readonly kind: string | null;
  readonly reason: Caption | null;
}

/** What a page's server answers to a question. */
export interface PageAnswer {
  /** The answer in a line, in the question's language. */
  readonly line: string;
  /** Ids of the claims behind it. */
  readonly claims: readonly string[];
}

/** What the page says to people, in both languages. */
export interface PageWords {
  readonly phrases: Readonly<Record<PageLanguage, PagePhrases>>;
  readonly dossier: Readonly<Record<PageLanguage, DossierPhrases>>;
  readonly relations: Readonly<Record<string, { readonly caption: Caption; readonly sentence: Caption }>>;
  readonly types: Readonly<Record<string, Caption>>;
}

/** `page` of graph/phrases: one phrase a name. */
export type PagePhrases = Readonly<Record<PagePhrase, string>>;

/** Those in which something is filled in say what in graph/phrases. */
export const PAGE_PHRASES = [
  "title",
  "search",
  "searchHint",
  "noMatch",
  "ask",
  "quotesWith",
  "clear",
  "filters",
  "sources",
  "relations",
  "polarity",
  "both",
  "affirmed",
  "negated",
  "disputedOnly",
  "disputed",
  "graph",
  "matrix",
  "article",
  "timeline",
  "tools",
  "legend",
  "graphView",
  "tableView",
  "png",
  "graphml",
  "theme",
  "language",
  "help",
  "shown",
  "capped",
  "oneEnded",
  "startTitle",
  "startHint",
  "mostDisputed",
  "mostNamed",
  "far",
  "affirms",
  "denies",
  "silent",
  "affirmsAndDenies",
  "intends",
  "moreRows",
  "claims",
  "relation",
  "supportCounts",
  "what",
  "stance",
  "bySource",
  "when",
  "happened",
  "published",
  "from",
  "to",
  "undatedCount",
  "choose",
  "chain",
  "ownVoice",
  "unnamed",
  "origins",
  "count",
  "modality",
  "reading",
  "asserted",
  "alleged",
  "intended",
  "possible",
  "contradictedBy",
  "alsoSaid",
  "inArticle",
  "noText",
  "nothingSelected",
  "walk",
  "nodeSize",
  "noWebgl",
  "failed",
  "zoomIn",
  "zoomOut",
  "fit",
  "keys",
  "close",
  "keySearch",
  "keyPanes",
  "keyGraph",
  "keyZoom",
  "keyTable",
  "keyHelp",
  "keyEscape",
  "offsets",
] as const;

export type PagePhrase = (typeof PAGE_PHRASES)[number];
