/* Phrases of whole words, found at a position in one walk. Keys are folded words. */

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  values: T[] | null;
}

export interface PhraseMatch<T> {
  readonly values: readonly T[];
  /** Number of positions consumed. */
  readonly length: number;
}

/** Quotation marks inside a phrase: a name has a pair or two. */
const MARKS = 4;

export class PhraseTrie<T> {
  readonly #root: Branch<T> = { next: new Map(), values: null };

  add(words: readonly string[], value: T): void {
    let branch = this.#root;
    for (const word of words) {
      let next = branch.next.get(word);
      if (!next) {
        next = { next: new Map(), values: null };
        branch.next.set(word, next);
      }
      branch = next;
    }
    if (!branch.values) branch.values = [value];
    else if (!branch.values.includes(value)) branch.values.push(value);
  }

  /** Does any phrase begin with this word? */
  startsWith(word: string): boolean {
    return this.#root.next.has(word);
  }

  /**
   * The longest phrase whose first word is `first` and whose others are given by `wordAt(1)`, `wordAt(2)` …;
   * a position can offer several spellings; null ends the walk, "" is passed over (a quotation mark, at most `MARKS` of them).
   */
  longest(first: string, wordAt: (offset: number) => readonly string[] | null): PhraseMatch<T> | null {
    const start = this.#root.next.get(first);
    if (!start) return null;
    let best: PhraseMatch<T> | null = null;
    const walk = (branch: Branch<T>, offset: number, marks: number): void => {
      if (branch.values && (!best || offset > best.length)) best = { values: branch.values, length: offset };
      if (branch.next.size === 0) return;
      const words = wordAt(offset);
      if (!words) return;
      for (const word of words) {
        if (word === "") {
          if (marks < MARKS) walk(branch.values ? { next: branch.next, values: null } : branch, offset + 1, marks + 1);
          continue;
        }
        const next = branch.next.get(word);
        if (next) walk(next, offset + 1, marks);
      }
    };
    walk(start, 1, 0);
    return best;
  }
}
