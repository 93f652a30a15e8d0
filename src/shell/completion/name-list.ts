/* Names found by how they begin, or how one of their words does, in any spelling. */
import { compareText } from "../../graph/compare-text.ts";
import { AL } from "../../languages/ar/letters.ts";
import type { Candidate } from "./candidate.ts";

export interface NamedThing {
  /** The names under which it is found; the first is its usual one. */
  readonly names: readonly string[];
  readonly kind: string;
  readonly count: number;
}

interface Key {
  readonly key: string;
  readonly name: string;
  readonly thing: NamedThing;
  /** Whether the key is the whole name. */
  readonly whole: boolean;
}

const MOST = 50;

export class NameList {
  private readonly fold: (text: string) => string;
  private readonly keys: readonly Key[];

  constructor(things: Iterable<NamedThing>, fold: (text: string) => string) {
    this.fold = fold;
    const keys: Key[] = [];
    for (const thing of things) {
      for (const name of new Set(thing.names)) {
        const folded = fold(name);
        keys.push({ key: folded, name, thing, whole: true });
        for (const { index } of folded.matchAll(/(?<=^|[^\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)) {
          const key = folded.slice(index);
          if (index > 0) keys.push({ key, name, thing, whole: false });
          // Without its article a word is looked for as often as with it.
          const bare = withoutArticle(key);
          if (bare !== null) keys.push({ key: bare, name, thing, whole: false });
        }
      }
    }
    this.keys = keys.sort((left, right) => compareText(left.key, right.key));
  }

  /** One name a thing: the whole names that begin so first, then what is told of most. */
  startingWith(typed: string): Candidate[] {
    const wanted = this.fold(typed);
    const best = new Map<NamedThing, Key>();
    for (let at = this.firstFrom(wanted); this.keys[at]?.key.startsWith(wanted); at++) {
      const key = this.keys[at];
      if (!key) break;
      const known = best.get(key.thing);
      if (!known || isBetter(key, known)) best.set(key.thing, key);
    }
    return [...best.values()]
      .sort(byRank)
      .slice(0, MOST)
      .map(({ name, thing }) => ({ insert: name, kind: thing.kind, count: thing.count }));
  }

  private firstFrom(wanted: string): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.keys[middle]?.key ?? "") < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function withoutArticle(folded: string): string | null {
  return folded.startsWith(AL) && folded.length > AL.length + 1 ? folded.slice(AL.length) : null;
}

function isBetter(left: Key, right: Key): boolean {
  if (left.whole !== right.whole) return left.whole;
  const place = ({ thing, name }: Key) => thing.names.indexOf(name);
  return place(left) < place(right);
}

function byRank(left: Key, right: Key): number {
  if (left.whole !== right.whole) return left.whole ? -1 : 1;
  return right.thing.count - left.thing.count || compareText(left.name, right.name);
}
