/** The few things of the DOM that reading a page needs; TypeScript's own DOM types are for browsers. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
}

type Part = "text" | "skipped" | "line-end" | "cell" | "block" | "inline";

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const SKIPPED = new Set(
  (
    "SCRIPT STYLE NOSCRIPT TEMPLATE FIGCAPTION BUTTON FORM SELECT SVG IFRAME NAV ASIDE " +
    "AUDIO VIDEO CANVAS HEAD TITLE"
  ).split(" "),
);
const INLINE = new Set(
  (
    "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL " +
    "SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG PICTURE SOURCE"
  ).split(" "),
);

function partOf(node: PageNode, name: string): Part {
  if (node.nodeType === TEXT_NODE) return "text";
  if (node.nodeType !== ELEMENT_NODE) return "inline";
  if (SKIPPED.has(name)) return "skipped";
  if (name === "BR") return "line-end";
  if (name === "TD" || name === "TH") return "cell";
  return INLINE.has(name) ? "inline" : "block";
}

/** Paragraphs as they fill: text is added to the open one until a block begins or ends. */
class Paragraphs {
  readonly closed: string[] = [];
  private open = "";

  add(text: string): void {
    this.open += text;
  }

  startCell(): void {
    if (this.open.trim() !== "") this.open += "\t";
  }

  close(): void {
    const lines = this.open.split("\n").map((line) => line.trim());
    const paragraph = lines.filter((line) => line !== "").join("\n");
    if (paragraph !== "") this.closed.push(paragraph);
    this.open = "";
  }
}

function visit(node: PageNode, preformatted: boolean, into: Paragraphs): void {
  const name = node.nodeName.toUpperCase();
  const part = partOf(node, name);
  if (part === "text") {
    const text = node.textContent ?? "";
    into.add(preformatted ? text : text.replace(/[ \t\n\r\f]+/g, " "));
    return;
  }
  if (part === "skipped") return;
  if (part === "line-end") into.add("\n");
  if (part === "cell") into.startCell();
  if (part === "block") into.close();
  for (const child of node.childNodes) visit(child, preformatted || name === "PRE", into);
  if (part === "block") into.close();
}

/** The text of a page as a reader sees it, a paragraph for each block; a `<br>` is a line end in it. */
export function paragraphsOf(root: PageNode): readonly string[] {
  const paragraphs = new Paragraphs();
  visit(root, false, paragraphs);
  paragraphs.close();
  return paragraphs.closed;
}
