/** Gives out the places in a row; all rows between two projections have one layout. */
export class Layout {
  width = 0;

  allocate(): number {
    return this.width++;
  }
}

/** Which slot holds which variable. A child scope sees its parent's names and keeps its own to itself. */
export class SlotScope {
  readonly layout: Layout;
  readonly #names = new Map<string, number>();
  readonly #parent: SlotScope | null;
  /** Printed expressions whose values already stand in a slot: grouping keys, aggregates, sorted columns. */
  readonly computed: ReadonlyMap<string, number>;

  constructor(
    layout: Layout = new Layout(),
    parent: SlotScope | null = null,
    computed: ReadonlyMap<string, number> = parent?.computed ?? new Map(),
  ) {
    this.layout = layout;
    this.#parent = parent;
    this.computed = computed;
  }

  slotOf(name: string): number | undefined {
    return this.#names.get(name) ?? this.#parent?.slotOf(name);
  }

  /** Names the slot, or a new one. */
  bind(name: string, slot: number = this.layout.allocate()): number {
    this.#names.set(name, slot);
    return slot;
  }

  child(): SlotScope {
    return new SlotScope(this.layout, this);
  }

  withComputed(computed: ReadonlyMap<string, number>): SlotScope {
    return new SlotScope(this.layout, this, computed);
  }

  /** All names that can be seen, sorted. */
  names(): string[] {
    return [...new Set([...this.#names.keys(), ...(this.#parent?.names() ?? [])])].sort();
  }
}
