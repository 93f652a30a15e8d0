/** Union-find over texts; the root of a set is its least member. */
export class DisjointSets {
  readonly #parents = new Map<string, string>();

  find(member: string): string {
    let root = member;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent;
    for (let each = member; each !== root; ) {
      const next = this.#parents.get(each) as string;
      this.#parents.set(each, root);
      each = next;
    }
    return root;
  }

  unite(left: string, right: string): void {
    const [a, b] = [this.find(left), this.find(right)];
    if (a === b) return;
    this.#parents.set(a < b ? b : a, a < b ? a : b);
  }
}
