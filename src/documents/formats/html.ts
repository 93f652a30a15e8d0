import type { DecodeOptions } from "../decode.ts";
import { detectLanguage, sameScript } from "../detect-language.ts";
import { type PageElement, paragraphsOf } from "../html-text.ts";
import { checkMetadata, parseLanguage } from "../metadata.ts";
import { type Format, wholeText } from "../source-file.ts";

/** Where browsers look for the declaration of an encoding. */
const HEAD_BYTES = 4096;
/** Articles shorter than this are looked for again with less strictness, which lets menus in. */
const SHORTEST_ARTICLE = 120;

/** The encoding that a page declares, in `<meta charset>`, in `http-equiv` or in an XML declaration. */
function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD_BYTES).toString("latin1");
  return /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

function withoutTags(bytes: Buffer): Buffer {
  const page = bytes.toString("latin1");
  return Buffer.from(page.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, " "), "latin1");
}

const decodeOptions = (bytes: Buffer): DecodeOptions => ({
  declared: declaredCharset(bytes),
  sample: () => withoutTags(bytes),
});

interface Page extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
}

/** A page with `html`, `head` and `body`, which HTML lets a writer leave out and linkedom does not add. */
async function parsePage(source: string): Promise<Page> {
  const { parseHTML } = await import("linkedom");
  const content = source.replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>)?/i, "");
  const opening = /<html\b[^>]*>/i.exec(content)?.[0];
  let whole = content;
  if (opening === undefined || !/<body[\s>]/i.test(content)) {
    const head = /<head[\s>][\s\S]*?<\/head\s*>/i.exec(content)?.[0] ?? "<head></head>";
    const rest = content.replace(head, "").replace(/<\/?(?:html|body)\b[^>]*>/gi, "");
    whole = `${opening ?? "<html>"}${head}<body>${rest}</body></html>`;
  }
  return parseHTML(`<!doctype html>${whole}`).document as unknown as Page;
}

/** The article of a page by Readability, which takes the page apart; all text of its body when it finds none. */
async function findArticle(page: Page) {
  const { Readability } = await import("@mozilla/readability");
  const everything = paragraphsOf(page.body);
  const reader = new Readability<PageElement>(page as never, {
    charThreshold: SHORTEST_ARTICLE,
    serializer: (element) => element as unknown as PageElement,
  });
  let parsed: ReturnType<typeof reader.parse> = null;
  try {
    parsed = reader.parse();
  } catch {
    // A page that Readability chokes on is read as a whole.
  }
  const article = parsed?.content ? paragraphsOf(parsed.content) : [];
  return { parsed, paragraphs: article.length > 0 ? article : everything };
}

/** The title again, above the article: in the page's title the name of the site may follow it. */
function isHeadline(paragraph: string | undefined, title: string | undefined): boolean {
  return paragraph !== undefined && title !== undefined && `${title.trim()} `.startsWith(`${paragraph} `);
}

async function readPage(source: string, path: string) {
  const page = await parsePage(source);
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") || undefined;
  const stated = {
    language: parseLanguage(page.documentElement?.getAttribute("lang") ?? ""),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url"),
    title: meta("og:title") ?? page.querySelector("title")?.textContent,
    publisher: meta("og:site_name"),
    published: meta("article:published_time"),
  };
  const { parsed, paragraphs } = await findArticle(page);
  const title = parsed?.title || stated.title || undefined;
  const text = (isHeadline(paragraphs[0], title) ? paragraphs.slice(1) : paragraphs).join("\n\n");

  // Templates declare their own language, whatever stands in them: a declaration that the letters belie does not count.
  const credible = stated.language !== null && sameScript(stated.language, detectLanguage(text));
  const fields = {
    title,
    publisher: stated.publisher ?? (parsed?.siteName || undefined),
    published: stated.published ?? (parsed?.publishedTime || undefined),
    url: stated.url,
    language: credible ? stated.language : undefined,
  };
  return { text, ...checkMetadata(fields, path, null) };
}

/** `.html`, `.htm`: the article of a page, paragraph by paragraph, with what its head says of it. */
export const html: Format = {
  endings: [".html", ".htm"],
  async *read(source) {
    const { text, diagnostics } = await wholeText(source, decodeOptions);
    for (const diagnostic of diagnostics) yield { diagnostic };
    if (text === null) return;
    const page = text.trim() === "" ? { text, metadata: {}, diagnostics: [] } : await readPage(text, source.path);
    for (const diagnostic of page.diagnostics) yield { diagnostic };
    yield { raw: { fragment: null, line: null, text: page.text, stated: {}, implied: page.metadata } };
  },
};
