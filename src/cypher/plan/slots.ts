/** Gives out the places in a row; all rows between two projections have one layout. */
export class Layout {
  width = 0;

  allocate(): number {
    return this.width++;
  }
}

/** An expression whose value already stands in a slot, and the variables it is made of. */
export interface Computed {
  readonly slot: number;
  readonly names: ReadonlySet<string>;
}

/** Which slot holds which variable. A child scope sees its parent's names and keeps its own to itself. */
export class SlotScope {
  readonly layout: Layout;
  readonly #names = new Map<string, number>();
  readonly #parent: SlotScope | null;
  #computed: ReadonlyMap<string, Computed>;

  constructor(
    layout: Layout = new Layout(),
    parent: SlotScope | null = null,
    computed: ReadonlyMap<string, Computed> = parent?.computed ?? new Map(),
  ) {
    this.layout = layout;
    this.#parent = parent;
    this.#computed = computed;
  }

  /** By printed expression: grouping keys and aggregates, once rows have been grouped. */
  get computed(): ReadonlyMap<string, Computed> {
    return this.#computed;
  }

  slotOf(name: string): number | undefined {
    return this.#names.get(name) ?? this.#parent?.slotOf(name);
  }

  /** Names the slot, or a new one. What was computed from another variable of that name is hidden. */
  bind(name: string, slot: number = this.layout.allocate()): number {
    this.#names.set(name, slot);
    const hides = [...this.#computed.values()].some(({ names }) => names.has(name));
    if (hides) this.#computed = new Map([...this.#computed].filter(([, { names }]) => !names.has(name)));
    return slot;
  }

  child(): SlotScope {
    return new SlotScope(this.layout, this);
  }

  withComputed(computed: ReadonlyMap<string, Computed>): SlotScope {
    return new SlotScope(this.layout, this, computed);
  }

  /** All names that can be seen, sorted. */
  names(): string[] {
    return [...new Set([...this.#names.keys(), ...(this.#parent?.names() ?? [])])].sort();
  }
}
