/* When: the dates of a question, with what says whether they begin, end or are the days that are asked about. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import { findTimes } from "../mentions/times/find-times.ts";
import { CalendarDate } from "../model/calendar-date.ts";
import type { Token, TokenizedDocument } from "../model/token.ts";
import type { QuestionWords } from "../resources/questions.schema.ts";
import { stands } from "./phrases.ts";
import type { AskedDays } from "./question.ts";

interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

export interface FoundDays {
  readonly days: AskedDays | null;
  /** Tokens that are read as dates. */
  readonly used: ReadonlySet<number>;
}

/** `latest`: the ISO day against which a weekday or a month without its year is read; null: such are not read. */
export function findDays(
  doc: TokenizedDocument,
  words: QuestionWords,
  language: Language & { readonly lexicon: Lexicon },
  latest: string | null,
): FoundDays {
  const { tokens } = doc;
  const known = { ...doc, document: { ...doc.document, published: latest } };
  const spelled = words.months.length > 0 ? spelt(tokens, words, latest) : timesOf(known, language);
  const stretches = withSharedMonth(spelled, tokens, words, language.fold);
  const [one, two] = stretches;
  const used = new Set<number>();
  if (!one) return { days: null, used };
  for (const { first, end } of stretches.slice(0, 2)) for (let at = first; at < end; at++) used.add(at);
  const text = tokens
    .slice(one.first, (two ?? one).end)
    .map(({ raw }) => raw)
    .join(" ");
  const cue = cueOf(tokens, one, words, language.fold);
  if (cue !== null && cue.at < one.first) used.add(cue.at);
  const between = tokens[one.first - 1];
  if (two && between && stands(between, words.days.between, language.fold)) used.add(between.index);
  if (two) return { days: { start: one.from, end: two.to, words: text }, used };
  return { days: { ...bounds(one, cue?.says ?? null), words: text }, used };
}

/** "between 20 and 22 January": the first number is a day of the month that the second names. */
function withSharedMonth(
  stretches: readonly Stretch[],
  tokens: readonly Token[],
  { joining, days }: QuestionWords,
  fold: (word: string) => string,
): readonly Stretch[] {
  const [one, two] = stretches;
  if (!one || two || one.from !== one.to) return stretches;
  const links = [...joining, ...days.until];
  const linked = stands(tokens[one.first - 1], links, fold) || tokens[one.first - 1]?.kind === "punctuation";
  const first = one.first - 2;
  const day = DAY.exec(tokens[first]?.folded ?? "")?.[1];
  const from = `${one.from.slice(0, 8)}${(day ?? "").padStart(2, "0")}`;
  if (!linked || !day || CalendarDate.parse(from) === null || from >= one.from) return stretches;
  return [{ first, end: one.first, from, to: from }, one];
}

type Says = "since" | "until" | "after" | "before";

function cueOf(
  tokens: readonly Token[],
  { first, end }: Stretch,
  words: QuestionWords,
  fold: (word: string) => string,
) {
  for (const at of [first, first - 1, first - 2]) {
    if (at < 0 || at >= end) continue;
    for (const says of ["since", "until", "after", "before"] as const)
      if (stands(tokens[at], words.days[says], fold) && !(at === first - 2 && says === "since")) return { at, says };
  }
  return null;
}

function bounds({ from, to }: Stretch, says: Says | null): { start: string | null; end: string | null } {
  if (says === "since") return { start: from, end: null };
  if (says === "until") return { start: null, end: to };
  if (says === "after") return { start: dayBeside(to, 1), end: null };
  return says === "before" ? { start: null, end: dayBeside(from, -1) } : { start: from, end: to };
}

function timesOf(doc: TokenizedDocument, language: Language & { readonly lexicon: Lexicon }): Stretch[] {
  return findTimes(doc, language.lexicon, language.fold).flatMap(({ first, end, date }) =>
    date && isDay(doc.tokens.slice(first, end), language) ? [{ first, end, from: date.start, to: date.end }] : [],
  );
}

/** A number, or the name of a day or month; "in a month" is no date that a question can mean. */
function isDay(
  tokens: readonly Token[],
  { lexicon: { numberWords, calendar }, fold }: Language & { readonly lexicon: Lexicon },
): boolean {
  if (tokens.length === 1 || tokens.some(({ kind }) => kind === "number")) return true;
  const named = [...calendar.weekdays, ...calendar.months].flatMap(({ forms }) => forms);
  return tokens.some((token) => stands(token, named, fold) || numberWords.longest(token.folded, () => null) !== null);
}

/** "16 March 2018", "March 16, 2018", "March 2018", "2018-03-16", "Friday". */
function spelt(tokens: readonly Token[], words: QuestionWords, latest: string | null): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const stretch = dayAt(tokens, at, words, latest);
    if (!stretch) continue;
    found.push(stretch);
    at = stretch.end - 1;
  }
  return found;
}

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u;
const YEAR = /^(?:19|20)\d\d$/u;

function dayAt(tokens: readonly Token[], at: number, words: QuestionWords, latest: string | null): Stretch | null {
  const word = (index: number) => tokens[index]?.folded ?? "";
  const monthAt = (index: number) => words.months.findIndex((names) => names.includes(word(index)));
  const iso = isoAt(tokens, at);
  if (iso) return iso;
  const yearAfter = (end: number) => {
    const past = tokens[end]?.kind === "punctuation" && YEAR.test(word(end + 1)) ? end + 1 : end;
    return YEAR.test(word(past)) ? { year: Number(word(past)), end: past + 1 } : { year: null, end };
  };
  const number = DAY.exec(word(at))?.[1];
  const gap = word(at + 1) === "of" ? 2 : 1;
  if (number && monthAt(at + gap) >= 0)
    return oneDay(at, yearAfter(at + gap + 1), monthAt(at + gap), Number(number), latest);
  if (monthAt(at) >= 0 && /^\p{Lu}/u.test(tokens[at]?.raw ?? "")) {
    const day = DAY.exec(word(at + 1))?.[1];
    if (day) return oneDay(at, yearAfter(at + 2), monthAt(at), Number(day), latest);
    const { year, end } = yearAfter(at + 1);
    const known = year ?? nearestYear(monthAt(at) + 1, 1, latest);
    return known === null ? null : wholeMonth(at, end, known, monthAt(at) + 1);
  }
  if (YEAR.test(word(at))) return { first: at, end: at + 1, from: `${word(at)}-01-01`, to: `${word(at)}-12-31` };
  const weekday = words.weekdays.findIndex((names) => names.includes(word(at)));
  return weekday >= 0 && latest ? { first: at, end: at + 1, ...lastWeekday(weekday, latest) } : null;
}

function isoAt(tokens: readonly Token[], at: number): Stretch | null {
  const one = /^\d{4}-\d{2}-\d{2}$/u.test(tokens[at]?.raw ?? "") ? 1 : 0;
  const parts = one ? [tokens[at]] : tokens.slice(at, at + 5);
  const day = parts.map((token) => token?.raw ?? "").join("");
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || CalendarDate.parse(day) === null) return null;
  return { first: at, end: at + parts.length, from: day, to: day };
}

function oneDay(
  first: number,
  { year, end }: { readonly year: number | null; readonly end: number },
  month: number,
  day: number,
  latest: string | null,
): Stretch | null {
  const known = year ?? nearestYear(month + 1, day, latest);
  if (known === null) return null;
  const text = iso(known, month + 1, day);
  return CalendarDate.parse(text) ? { first, end, from: text, to: text } : null;
}

function wholeMonth(first: number, end: number, year: number, month: number): Stretch {
  const next = month === 12 ? iso(year + 1, 1, 1) : iso(year, month + 1, 1);
  return { first, end, from: iso(year, month, 1), to: dayBeside(next, -1) };
}

/** The last such day that is not after the latest document. */
function nearestYear(month: number, day: number, latest: string | null): number | null {
  if (latest === null) return null;
  const year = Number(latest.slice(0, 4));
  return iso(year, month, day) > latest ? year - 1 : year;
}

/** Monday is 0. */
function lastWeekday(wanted: number, latest: string): { from: string; to: string } {
  const epoch = CalendarDate.parse(latest)?.epochDay ?? 0;
  // 1 January 1970 was a Thursday.
  const back = (((epoch + 3) % 7) - wanted + 7) % 7;
  const day = dayBeside(latest, -back);
  return { from: day, to: day };
}

function dayBeside(day: string, days: number): string {
  return CalendarDate.fromEpochDay((CalendarDate.parse(day)?.epochDay ?? 0) + days).toString();
}

function iso(year: number, month: number, day: number): string {
  return new CalendarDate(year, month, day).toString();
}
