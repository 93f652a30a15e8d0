import type { PageGraph, PageLanguage, PageWords } from "../../model/page.ts";

/** The built client (src/view/client), as text. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
  /** `sha256-…` of each, for the Content-Security-Policy. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

export interface PageParts {
  readonly assets: PageAssets;
  readonly words: PageWords;
  readonly language: PageLanguage;
  /** null: the page asks its server. */
  readonly graph: PageGraph | null;
}

/** Nothing from anywhere but the page itself. `connect`: where it may ask, `'none'` or `'self'`. */
export function contentPolicy({ scriptHash, styleHash }: PageAssets, connect: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "img-src data: blob:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** One HTML file that works by itself; data stand in scripts of type application/json. */
export function* writePage({ assets, words, language, graph }: PageParts): Iterable<string> {
  const direction = language === "ar" ? "rtl" : "ltr";
  const title = attribute(words.phrases[language].title);
  yield `<!doctype html>\n<html lang="${language}" dir="${direction}">\n<head>\n<meta charset="utf-8">\n`;
  if (graph)
    yield `<meta http-equiv="Content-Security-Policy" content="${attribute(contentPolicy(assets, "'none'"))}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield '<meta name="referrer" content="no-referrer">\n';
  yield `<title>${title}</title>\n<style>${assets.style}</style>\n</head>\n<body>\n`;
  yield `<noscript>${title}: JavaScript</noscript>\n`;
  yield `<script type="application/json" id="rawi-words">${embedded(words)}</script>\n`;
  if (graph) {
    yield '<script type="application/json" id="rawi-graph">';
    yield* embeddedGraph(graph);
    yield "</script>\n";
  }
  yield `<script>${assets.script}</script>\n</body>\n</html>\n`;
}

/** List by list and record by record, so that a large graph is never one string. */
function* embeddedGraph(graph: PageGraph): Iterable<string> {
  yield "{";
  for (const [index, [name, value]] of Object.entries(graph).entries()) {
    yield `${index > 0 ? "," : ""}${JSON.stringify(name)}:`;
    if (!Array.isArray(value)) {
      yield embedded(value);
      continue;
    }
    yield "[";
    for (const [position, item] of value.entries()) yield `${position > 0 ? ",\n" : "\n"}${embedded(item)}`;
    yield "]";
  }
  yield "}";
}

/** `<` never stands in it, so that no text can end the script. */
function embedded(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
