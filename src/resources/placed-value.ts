export type Key = string | number;

/** Where a value was written; `path` leads to it inside its own file. */
export interface Place {
  /** Null for values that came from the compiled resources. */
  readonly file: string | null;
  /** 1-based. */
  readonly line: number | null;
  readonly path: readonly Key[];
}

/** A value of a data file whose every part remembers its place, also after parts of several files were united. */
export type Placed = PlacedScalar | PlacedList | PlacedMap;

interface PlacedScalar {
  readonly kind: "scalar";
  readonly place: Place;
  readonly value: unknown;
}

export interface PlacedList {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly Placed[];
}

export interface PlacedMap {
  readonly kind: "map";
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Placed>;
}

/** The value alone. */
export function plain(placed: Placed): unknown {
  if (placed.kind === "scalar") return placed.value;
  if (placed.kind === "list") return placed.items.map(plain);
  return Object.fromEntries([...placed.entries].map(([key, value]) => [key, plain(value)]));
}

/** The other way round, for values whose places are not known. */
export function placeless(value: unknown): Placed {
  const place: Place = { file: null, line: null, path: [] };
  if (Array.isArray(value)) return { kind: "list", place, items: value.map(placeless) };
  if (typeof value === "object" && value !== null) {
    const entries = new Map(Object.entries(value).map(([key, part]) => [key, placeless(part)]));
    return { kind: "map", place, entries };
  }
  return { kind: "scalar", place, value };
}

export function child(placed: Placed, key: Key): Placed | undefined {
  if (placed.kind === "list") return typeof key === "number" ? placed.items[key] : undefined;
  return placed.kind === "map" ? placed.entries.get(String(key)) : undefined;
}

/** The part at the end of `path`; undefined when there is none. */
export function partAt(placed: Placed, path: readonly Key[]): Placed | undefined {
  let part: Placed | undefined = placed;
  for (const key of path) part = part && child(part, key);
  return part;
}

/** The place at the end of `path`; of what is missing, the place of that in which it is missing. */
export function placeAt(placed: Placed, path: readonly Key[]): Place {
  let part = placed;
  for (const [depth, key] of path.entries()) {
    const next = child(part, key);
    if (!next) return { ...part.place, path: [...part.place.path, ...path.slice(depth)] };
    part = next;
  }
  return part.place;
}

/** `verbs[0].stance`; keys that are no Latin words are quoted. */
export function formatPath(path: readonly Key[]): string {
  return path
    .map((key, depth) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[\w-]+$/.test(key)) return `[${JSON.stringify(key)}]`;
      return depth === 0 ? key : `.${key}`;
    })
    .join("");
}
