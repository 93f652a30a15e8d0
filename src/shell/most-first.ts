import { compareText } from "../graph/compare-text.ts";

/** What counts most first; what counts the same by name. */
export function mostFirst<Item>(
  items: Iterable<Item>,
  countOf: (item: Item) => number,
  nameOf: (item: Item) => string,
): Item[] {
  return [...items].sort((left, right) => countOf(right) - countOf(left) || compareText(nameOf(left), nameOf(right)));
}

/** How often each is there. */
export function countEach(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
