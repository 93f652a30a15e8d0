import type { PageClaim, PageDocument } from "../../../model/page.ts";
import { articlePieces, type Piece } from "../data/article-pieces.ts";
import { element, isolated, leftToRight, withDays } from "../element.ts";
import type { PageActions, PageView, Pane } from "../pane.ts";
import { relatedClaims } from "./related-claims.ts";

/** The article of a claim: who passed it on, the words that prove it where they stand, and what says otherwise. */
export class ArticlePane implements Pane {
  readonly root = element("section", { id: "article-pane", class: "pane", tabindex: "-1" });
  readonly #body = element("div", { class: "pane-body article" });
  readonly #actions: PageActions;
  /** What is shown: it keeps its place while other things change. */
  #shown: { readonly claim: string; readonly view: PageView } | null = null;

  constructor(actions: PageActions) {
    this.#actions = actions;
  }

  render(view: PageView): void {
    const { words, index, state } = view;
    const title = words.say("article");
    this.root.setAttribute("aria-label", title);
    const claim = state.claim === null ? undefined : index.claims.get(state.claim);
    const document = claim && index.documents.get(claim.document);
    if (this.#body.parentElement !== this.root) this.root.append(element("h2", {}), this.#body);
    (this.root.firstElementChild as HTMLElement).textContent = title;
    if (claim && this.#shown?.claim === claim.id && this.#shown.view.words === words) return;
    this.#shown = claim ? { claim: claim.id, view } : null;
    if (!claim || !document) {
      this.#body.replaceChildren(element("p", { class: "hint" }, words.say("choose")));
      return;
    }
    // Scrolled apart, so that chain, quote and what contradicts it are seen together.
    const scrolled = (name: string, title: string, ...children: readonly HTMLElement[]) =>
      element("div", { class: name, tabindex: "0", role: "group", "aria-label": title }, ...children);
    const text = scrolled("text", words.say("inArticle"));
    const related = relatedClaims(view, claim, this.#actions);
    this.#body.replaceChildren(
      this.#head(view, claim, document),
      chainOf(view, claim, document),
      text,
      scrolled("beside", words.say("alsoSaid"), ...related, factsOf(view, claim)),
    );
    void this.#fill(view, claim, text);
  }

  #head({ words }: PageView, claim: PageClaim, document: PageDocument): HTMLElement {
    const link = httpUrl(document.url);
    const title = words.title(document);
    return element(
      "header",
      {},
      element("p", { class: "statement" }, words.statement(claim)),
      element(
        "p",
        { class: "title" },
        link
          ? element("a", { href: link, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, title)
          : isolated(title),
      ),
      element(
        "p",
        { class: "note" },
        isolated(words.publisher(document)),
        " · ",
        document.published ? leftToRight(document.published) : words.dossier.undated,
        " · ",
        leftToRight(`${document.path}:${claim.quote.start}`),
      ),
    );
  }

  async #fill(view: PageView, claim: PageClaim, into: HTMLElement): Promise<void> {
    let text: string;
    try {
      text = await view.source.text(claim.document);
    } catch {
      into.append(element("p", { class: "hint" }, view.words.say("noText")));
      return;
    }
    for (const line of articlePieces(text, claim.quote, claim.marks))
      into.append(element("p", { dir: "auto" }, ...line.map(pieceElement)));
    const mark = into.querySelector("mark");
    // The text alone: scrollIntoView would move the page too.
    if (mark && !isWithin(mark, into)) into.scrollTop += middleOf(mark) - middleOf(into);
  }
}

/** Pixels from the top of the window. */
function middleOf(shown: Element): number {
  const { top, height } = shown.getBoundingClientRect();
  return top + height / 2;
}

function isWithin(shown: Element, frame: Element): boolean {
  const [inner, outer] = [shown.getBoundingClientRect(), frame.getBoundingClientRect()];
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}

function pieceElement({ text, inQuote, role }: Piece): Node {
  if (!inQuote && role === null) return document.createTextNode(text);
  return element(inQuote ? "mark" : "span", role === null ? {} : { class: `role role-${role}` }, text);
}

/** Who passed it on: the publisher, then the chain, outermost first. */
function chainOf({ words }: PageView, claim: PageClaim, document: PageDocument): HTMLElement {
  const links = [words.publisher(document), ...claim.chain.map((id) => words.name(id))];
  const items = links.map((name) => element("li", {}, isolated(name)));
  if (claim.chain.length === 0) items.push(element("li", { class: "note" }, words.say("ownVoice")));
  return element("ol", { class: "chain", "aria-label": words.say("chain") }, ...items);
}

function factsOf({ words, index }: PageView, claim: PageClaim): HTMLElement {
  const facts: (readonly [string, string | null])[] = [
    [words.say("when"), claim.start === null ? null : words.days(claim)],
    [words.say("count"), claim.count],
    [words.say("origins"), words.origin(index.originOf(claim))],
    [words.say("modality"), words.say(claim.modality)],
    [words.say("reading"), `${claim.rule} · ${Math.round(claim.confidence * 100)} %`],
  ];
  return element(
    "dl",
    { class: "facts" },
    ...facts.flatMap(([name, value]) =>
      value === null ? [] : [element("dt", {}, name), element("dd", {}, withDays(value))],
    ),
  );
}

/** Anything else, `javascript:` above all, is no link. */
function httpUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//iu.test(url) ? url : null;
}
