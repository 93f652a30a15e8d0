/** What the server counted while it wrote. */
export interface Counts {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
  readonly labelsAdded: number;
  readonly labelsRemoved: number;
}

export const NO_COUNTS: Counts = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
};

const NAMES = Object.keys(NO_COUNTS) as (keyof Counts)[];

export function countsOf(updates: Readonly<Partial<Record<string, number>>>): Counts {
  const counts = { ...NO_COUNTS };
  for (const name of NAMES) counts[name] = updates[name] ?? 0;
  return counts;
}

export function addCounts(left: Counts, right: Counts): Counts {
  const counts = { ...NO_COUNTS };
  for (const name of NAMES) counts[name] = left[name] + right[name];
  return counts;
}
