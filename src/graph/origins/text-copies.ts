import { wordsOf } from "../words-of.ts";
import { SHORTEST } from "./passage.ts";

/** Words in a shingle. */
const SHINGLE = 3;
/** Share of shingles that near-equal passages have in common (Jaccard). */
const NEAR_EQUAL = 0.6;
/** MinHash: passages that agree in all rows of one band are compared. 0.6 similar ones are found in 99.9 of 100. */
const BANDS = 24;
const ROWS = 3;
/** So few passages are compared each with each. */
const FEW = 12;

export interface Passage {
  readonly id: string;
  readonly text: string;
}

/**
 * Passages that are copies of one text, equal or near-equal: for each that is in a group of more than one, the id of
 * the group's first in the order given. Groups are found by MinHash and settled by comparing shingles.
 */
export function findCopies(passages: readonly Passage[], fold: (text: string) => string): ReadonlyMap<string, string> {
  const sets = passages.map(({ text }) => shinglesOf(wordsOf(fold(text))));
  const first = passages.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (first[root] !== root) root = first[root] as number;
    return root;
  };
  for (const [left, right] of passages.length <= FEW ? allPairs(sets) : likelyPairs(sets)) {
    const [a, b] = [find(left), find(right)];
    if (a !== b && similarity(sets[left] as Set<number>, sets[right] as Set<number>) >= NEAR_EQUAL)
      first[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<string, string>();
  for (const [index, { id }] of passages.entries()) {
    const root = find(index);
    if (root === index) continue;
    const original = passages[root] as Passage;
    groups.set(id, original.id);
    groups.set(original.id, original.id);
  }
  return groups;
}

function* allPairs(sets: readonly ReadonlySet<number>[]): Generator<readonly [number, number]> {
  for (const [left, shingles] of sets.entries())
    for (let right = left + 1; right < sets.length; right++)
      if (shingles.size > 0 && (sets[right]?.size ?? 0) > 0) yield [left, right];
}

/** Of many passages only those that fall into one bucket are compared. */
function* likelyPairs(sets: readonly ReadonlySet<number>[]): Generator<readonly [number, number]> {
  const buckets = new Map<string, number>();
  for (const [index, shingles] of sets.entries()) {
    if (shingles.size === 0) continue;
    for (const band of bandsOf(shingles)) {
      const other = buckets.get(band);
      if (other === undefined) buckets.set(band, index);
      else yield [other, index];
    }
  }
}

function shinglesOf(words: readonly string[]): Set<number> {
  const shingles = new Set<number>();
  if (words.length < SHORTEST) return shingles;
  for (let start = 0; start + SHINGLE <= words.length; start++) {
    shingles.add(hash(words.slice(start, start + SHINGLE).join(" ")));
  }
  return shingles;
}

function* bandsOf(shingles: ReadonlySet<number>): Generator<string> {
  for (let band = 0; band < BANDS; band++) {
    const least = Array.from({ length: ROWS }, () => 0xffffffff);
    for (const shingle of shingles) {
      for (let row = 0; row < ROWS; row++) {
        const mixed = mix(shingle, band * ROWS + row + 1);
        if (mixed < (least[row] as number)) least[row] = mixed;
      }
    }
    yield `${band} ${least.join(" ")}`;
  }
}

function similarity(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  let both = 0;
  for (const each of left) if (right.has(each)) both++;
  return both / (left.size + right.size - both);
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Another hash of a hash, one for each seed. */
function mix(value: number, seed: number): number {
  let mixed = Math.imul(value ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
