import type { Quote } from "../model/span.ts";

/**
 * The words of a quote on one line, at most about `limit` UTF-16 units of them: whole words around the trigger, with an
 * ellipsis where some are left out. `trigger` counts into the same text as `quote`.
 */
export function shortenQuote(quote: Quote, trigger: Quote, limit: number): string {
  if (quote.text.length <= limit) return oneLine(quote.text);
  const words = [...quote.text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: quote.start + match.index,
  }));
  const reaches = (word: { readonly text: string; readonly start: number }) =>
    word.start < trigger.end && word.start + word.text.length > trigger.start;
  let first = Math.max(0, words.findIndex(reaches));
  let last = Math.max(first, words.findLastIndex(reaches));
  let length = words.slice(first, last + 1).reduce((sum, word) => sum + word.text.length + 1, 0);
  for (let grown = true; grown; ) {
    grown = false;
    const after = words[last + 1];
    if (after && length + after.text.length < limit) {
      length += after.text.length + 1;
      last++;
      grown = true;
    }
    const before = words[first - 1];
    if (before && length + before.text.length < limit) {
      length += before.text.length + 1;
      first--;
      grown = true;
    }
  }
  const kept = words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join(" ");
  return `${first > 0 ? "… " : ""}${kept}${last < words.length - 1 ? " …" : ""}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
