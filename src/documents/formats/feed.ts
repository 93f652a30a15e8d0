import { detectLanguage, sameScript } from "../detect-language.ts";
import { empty, notFeed } from "../faults.ts";
import type { Feed, FeedEntry } from "../feed-entries.ts";
import { paragraphsOf } from "../html-text.ts";
import { checkMetadata, parseLanguage } from "../metadata.ts";
import { type Format, type Reading, wholeText } from "../source-file.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `Sat, 22 Jan 2022 09:50:00 +0300` as an ISO day, as written there; other texts as they are. */
function isoDay(text: string): string {
  const [, day, month, year] = /(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})/iu.exec(text) ?? [];
  const number = MONTHS.indexOf(month?.toLowerCase() ?? "") + 1;
  if (day === undefined || year === undefined || number === 0) return text;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The encoding that the XML declaration names. */
const declaredIn = (bytes: Buffer) =>
  /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/iu.exec(bytes.subarray(0, 200).toString("latin1"))?.[1] ?? null;

/** The text of an entry: its markup is HTML, also where the feed does not say so. */
async function textOf(content: string): Promise<string> {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${content}</body></html>`);
  return paragraphsOf(document.body as never).join("\n\n");
}

/** `.rss`, `.atom`, `.xml`: every entry is a document, published by the feed. */
export const feed: Format = {
  endings: [".rss", ".atom", ".xml"],
  async *read(source) {
    const { path } = source;
    const { text, diagnostics } = await wholeText(source, (bytes) => ({ declared: declaredIn(bytes) }));
    for (const diagnostic of diagnostics) yield { diagnostic };
    if (text === null) return;
    const { readFeed } = await import("../feed-entries.ts");
    const found = readFeed(text);
    if (!found) {
      yield { diagnostic: text.trim() === "" ? empty(path) : notFeed(path) };
      return;
    }
    if (found.entries.length === 0) yield { diagnostic: empty(path) };
    const ids = new Set<string>();
    for (const [index, entry] of found.entries.entries()) yield* readingsOf(entry, index + 1, found, path, ids);
  },
};

async function* readingsOf(
  entry: FeedEntry,
  number: number,
  { title: publisher, language }: Feed,
  path: string,
  ids: Set<string>,
): AsyncGenerator<Reading> {
  const { id, url, published } = entry;
  // An entry without an id, or with one that stood before, is known by its number.
  const fragment = id === null || ids.has(id) ? String(number) : id;
  ids.add(fragment);
  const title = entry.title === null ? "" : (await textOf(entry.title)).replace(/\s+/gu, " ");
  const text = (await textOf(entry.content)) || title;
  // Templates declare their own language, whatever stands in them.
  const stated = language === null ? null : parseLanguage(language);
  const credible = stated !== null && sameScript(stated, detectLanguage(text)) ? stated : undefined;
  const day = published === null ? undefined : isoDay(published);
  const fields = { title, url: url ?? "", published: day, publisher: publisher ?? "", language: credible };
  const { metadata, diagnostics } = checkMetadata(fields, `${path}#${fragment}`, null);
  for (const diagnostic of diagnostics) yield { diagnostic };
  yield { raw: { fragment, line: null, text, stated: {}, implied: metadata } };
}
