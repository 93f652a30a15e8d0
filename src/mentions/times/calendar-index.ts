import type { Lexicon } from "../../languages/lexicon.ts";
import { PhraseTrie } from "../../patterns/phrase-trie.ts";

export type CalendarSense =
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "hijri"; readonly month: number }
  | { readonly kind: "weekday"; readonly day: number }
  | { readonly kind: "relative"; readonly days: number }
  | { readonly kind: "daypart" }
  | { readonly kind: "unit"; readonly days: number; readonly count: number | null }
  | { readonly kind: "part"; readonly part: "begin" | "middle" | "end" }
  | { readonly kind: "season"; readonly from: number; readonly to: number }
  | { readonly kind: "since"; readonly open: boolean }
  | { readonly kind: "past" }
  | { readonly kind: "before-last" }
  | { readonly kind: "future" }
  | { readonly kind: "current" };

const cache = new WeakMap<Lexicon, PhraseTrie<CalendarSense>>();
const ordinalCache = new WeakMap<Lexicon, PhraseTrie<number>>();

/** The words of the calendar, by folded phrase. */
export function calendarIndex(lexicon: Lexicon, fold: (text: string) => string): PhraseTrie<CalendarSense> {
  const known = cache.get(lexicon);
  if (known) return known;
  const trie = new PhraseTrie<CalendarSense>();
  const add = (forms: readonly string[], sense: CalendarSense) => {
    for (const form of forms) trie.add(fold(form).split(/\s+/u), sense);
  };
  const { calendar } = lexicon;
  for (const { month, forms } of calendar.months) add(forms, { kind: "month", month });
  for (const { month, forms } of calendar.hijri) add(forms, { kind: "hijri", month });
  for (const { day, forms } of calendar.weekdays) add(forms, { kind: "weekday", day });
  for (const { form, days } of calendar.relative) add([form], { kind: "relative", days });
  add(calendar.dayparts, { kind: "daypart" });
  for (const unit of calendar.units) {
    // Today stands among the relative days: its word is the day with its article.
    const withArticle = (forms: readonly string[]) => forms.flatMap((form) => [form, `\u0627\u0644${form}`]);
    add(withArticle(unit.singular), { kind: "unit", days: unit.days, count: 1 });
    add(withArticle(unit.dual), { kind: "unit", days: unit.days, count: 2 });
    add(withArticle(unit.plural), { kind: "unit", days: unit.days, count: null });
  }
  for (const { part, forms } of calendar.parts) add(forms, { kind: "part", part });
  for (const { from, to, forms } of calendar.seasons) add(forms, { kind: "season", from, to });
  add(calendar.ago, { kind: "since", open: false });
  add(calendar.since, { kind: "since", open: true });
  add(calendar.past, { kind: "past" });
  add(calendar.beforeLast, { kind: "before-last" });
  add(calendar.future, { kind: "future" });
  add(calendar.current, { kind: "current" });
  cache.set(lexicon, trie);
  return trie;
}

/** "the ninth of April": days of the month in words. */
export function ordinalIndex(lexicon: Lexicon, fold: (text: string) => string): PhraseTrie<number> {
  const known = ordinalCache.get(lexicon);
  if (known) return known;
  const trie = new PhraseTrie<number>();
  for (const [form, day] of Object.entries(lexicon.calendar.ordinals)) trie.add(fold(form).split(/\s+/u), day);
  ordinalCache.set(lexicon, trie);
  return trie;
}
