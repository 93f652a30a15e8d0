import type { Span } from "../model/span.ts";

/** A line of page furniture, whole or by its beginning: an entry of `furniture` in graph/lexicon. */
export interface FurnitureForm {
  readonly form: string;
  readonly match: "line" | "start";
}

/** "Read also" with the headline after it is about so long; a longer line that begins alike is a paragraph. */
const LONGEST_FORM = 240;
/** Beyond this a line is text, whatever stands in it. */
const LONGEST_LINE = 1_000;
const LONGEST_CAPTION = 200;

const IMAGE_NAME = /^[^\n]{1,200}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|mp4|webm)$/i;
/** A web or mail address, a hashtag, an account. */
const LINK = /^(?:(?:[a-z]+:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[a-z]+|[@#][\p{L}\p{N}\p{M}_]+)$/iu;
/** The buttons for smaller and larger letters. */
const LETTER_SIZE = /^(?:[+\-\u2212\u2013]\s?[aA]|[aA]\s?[+\-\u2212\u2013]|[aA])$/;
/** How often shared or read; a year alone heads a chronology. */
const COUNTER = /^(?!(?:19|20)\d\d$)[\p{Nd}\s.,]+[kKmM]?$/u;
const DAY_OR_TIME = /\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}|\p{Nd}{1,2}:\p{Nd}{2}/u;
/** Alone on a line: an agency, a photographer. */
const CREDIT = /^[([][^()[\]\n]{1,40}[)\]]$/;
const ENDS_SENTENCE = /[.!?\u061F\u2026:\u061B][\s"'\u00BB\u201D)]*$/;

const words = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];

function isTimeStamp(line: string): boolean {
  return DAY_OR_TIME.test(line) && line.length <= 60 && words(line).length <= 3;
}

/** `Home | News | Syria`: short entries between bars. */
function isMenu(line: string): boolean {
  const entries = line.split(/\s*[|\u00A6\u2022\u203A]\s*/);
  return entries.length >= 3 && entries.every((entry) => entry.length <= 40 && words(entry).length <= 4);
}

const isLinks = (line: string) => line.split(/[\s,|]+/).every((word) => LINK.test(word));

function isFurnitureByForm(line: string): boolean {
  if (!/[\p{L}\p{Nd}]/u.test(line)) return true;
  if (line.length > LONGEST_LINE) return false;
  return (
    COUNTER.test(line) ||
    LETTER_SIZE.test(line) ||
    IMAGE_NAME.test(line) ||
    isLinks(line) ||
    CREDIT.test(line) ||
    isTimeStamp(line) ||
    isMenu(line)
  );
}

/** Marks, tatweel, hamza seats, case and runs of spaces do not tell one button from another. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/\s+/g, " ")
    .toLowerCase()
    .trim();
}

/** Punctuation around a word, as in `Share:` or `» Read also`, is no part of it. */
const bare = (text: string) => fold(text).replace(/^[^\p{L}\p{N}+-]+|[^\p{L}\p{N}+-]+$/gu, "");

function* linesOf(text: string): Iterable<Span & { readonly content: string }> {
  let start = 0;
  for (const end of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) {
    yield { start, end: end.index, content: text.slice(start, end.index).trim() };
    start = end.index + end[0].length;
  }
  yield { start, end: text.length, content: text.slice(start).trim() };
}

/** A finder for many texts: the forms are prepared once. See `findFurniture`. */
export function furnitureFinder(forms: readonly FurnitureForm[]): (text: string) => Span[] {
  const whole = new Set(forms.map(({ form }) => bare(form)));
  const starts = forms.filter(({ match }) => match === "start").map(({ form }) => bare(form));
  const begins = (line: string, form: string) =>
    line.startsWith(form) && !/^[\p{L}\p{N}]/u.test(line.slice(form.length));
  const isKnown = (content: string) => {
    const line = content.length <= LONGEST_FORM ? bare(content) : "";
    return line !== "" && (whole.has(line) || starts.some((form) => form !== "" && begins(line, form)));
  };

  return (text) => {
    const spans: Span[] = [];
    let afterImage = false;
    for (const { start, end, content } of linesOf(text)) {
      const caption = afterImage && content.length <= LONGEST_CAPTION && !ENDS_SENTENCE.test(content);
      afterImage = IMAGE_NAME.test(content);
      if (content === "") continue;
      if (caption || isKnown(content) || isFurnitureByForm(content)) spans.push({ start, end });
    }
    return spans;
  };
}

/**
 * Whole lines that are the page's and not the article's: those of `forms`, image names with the caption under them,
 * links and hashtags, letter-size buttons, time stamps, menus, rules. Sorted, disjoint; the line end is not part of a
 * span.
 */
export function findFurniture(text: string, forms: readonly FurnitureForm[]): Span[] {
  return furnitureFinder(forms)(text);
}
