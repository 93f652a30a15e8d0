import type { CalendarDate } from "../../model/calendar-date.ts";
import { WAW } from "../../patterns/joining.ts";
import type { CalendarSense } from "./calendar-index.ts";
import type { DayRange } from "./resolve-date.ts";

/** A word of the calendar at a position. */
export interface Found {
  readonly sense: CalendarSense;
  readonly end: number;
  readonly preposition: string;
}

export interface Counted {
  readonly value: number;
  readonly end: number;
}

/** What the rules see of a document: senses, numbers and words at a position, and the publication day. */
export interface TimeContext {
  readonly published: CalendarDate | null;
  at(index: number): Found | null;
  /** Digits. */
  number(index: number): number | null;
  /** Digits or words, also after "about". */
  count(index: number): Counted | null;
  /** A day of the month in words: "the ninth". */
  ordinal(index: number): Counted | null;
  /** Could the word be what a number before it counts? */
  counts(index: number): boolean;
  /** Is this word a preposition under which a bare month or year is a time? */
  opensTime(folded: string): boolean;
  /** Does this word after "the day" make it another day than today? */
  otherDay(folded: string): boolean;
  /** Does this word lead on to a second day ("to", "and")? */
  joins(folded: string): boolean;
  /** Does this word behind a weekday say that it is the day that follows? */
  equals(folded: string): boolean;
  /** "the few past hours": may this word stand between a unit and "past"? */
  few(folded: string): boolean;
  folded(index: number): string;
  previous(index: number): string;
}

/** A time phrase: where it ends, and its days when they can be told. */
export interface Resolved {
  readonly end: number;
  readonly date: DayRange | null;
}

export function withoutWaw(folded: string): string {
  return folded.startsWith(WAW) && folded.length > 3 ? folded.slice(WAW.length) : folded;
}
