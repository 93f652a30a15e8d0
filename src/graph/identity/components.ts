import { compareText } from "../compare-text.ts";

/** Disjoint sets of ids, some of which must never come together; the root of a set is its least member. */
export class Components {
  readonly #parent = new Map<string, string>();
  readonly #apart: readonly (readonly [string, string])[];

  constructor(apart: readonly (readonly [string, string])[] = []) {
    this.#apart = apart;
  }

  find(id: string): string {
    let root = id;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const next = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  /** false when a decision keeps them apart. */
  unite(left: string, right: string): boolean {
    const [a, b] = [this.find(left), this.find(right)].sort(compareText) as [string, string];
    if (a === b) return true;
    for (const [x, y] of this.#apart) {
      const [p, q] = [this.find(x), this.find(y)];
      if ((p === a && q === b) || (p === b && q === a)) return false;
    }
    this.#parent.set(b, a);
    return true;
  }
}
