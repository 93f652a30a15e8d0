/* What was entered before, oldest first: walking through it and searching in it. */

/** A walk: where one stands, and what had been typed when it began. */
export interface Recall {
  /** Entries that begin with this are met. */
  readonly prefix: string;
  /** Index of the entry shown; `entries.length` for what was being typed. */
  readonly at: number;
}

export type Entries = readonly string[];

/** The next older entry that begins as what was typed; null when there is none. An entry like `shown` is passed over. */
export function older(entries: Entries, recall: Recall, shown: string): Recall | null {
  for (let at = Math.min(recall.at, entries.length) - 1; at >= 0; at--) {
    const entry = entries[at] ?? "";
    if (entry.startsWith(recall.prefix) && entry !== shown) return { ...recall, at };
  }
  return null;
}

/** The next newer one, and in the end what had been typed. */
export function newer(entries: Entries, recall: Recall, shown: string): Recall {
  for (let at = recall.at + 1; at < entries.length; at++) {
    const entry = entries[at] ?? "";
    if (entry.startsWith(recall.prefix) && entry !== shown) return { ...recall, at };
  }
  return { ...recall, at: entries.length };
}

/** The newest entry before `below` that holds the words, written alike or not; null when there is none. */
export function searchBack(
  entries: Entries,
  wanted: string,
  below: number,
  fold: (text: string) => string,
): number | null {
  const folded = fold(wanted);
  for (let at = Math.min(below, entries.length) - 1; at >= 0; at--)
    if (fold(entries[at] ?? "").includes(folded)) return at;
  return null;
}

/** What the newest entry that begins so goes on with; empty when nothing does. */
export function ghostOf(entries: Entries, typed: string): string {
  if (typed.trim() === "") return "";
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at] ?? "";
    if (entry.length > typed.length && entry.startsWith(typed)) return entry.slice(typed.length);
  }
  return "";
}

const MOST = 10_000;

/** With an entry more: what was entered before in the same words moves to the end. */
export function remember(entries: Entries, entry: string): Entries {
  if (entry.trim() === "" || entry.startsWith(" ")) return entries;
  if (entries.at(-1) === entry) return entries;
  return [...entries.filter((each) => each !== entry), entry].slice(-MOST);
}
