/**
 * The name most like `name`, for "did you mean"; null when none is near enough to be meant. Ties go to the first by
 * code unit.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  let nearest: string | null = null;
  // About a third of the letters may be wrong, at least one; a word of one letter resembles nothing.
  let best = name.length < 2 ? 0 : Math.max(1, Math.floor((name.length + 1) / 3));
  for (const candidate of [...candidates].sort()) {
    if (candidate === name) continue;
    const apart = editDistance(name.toLowerCase(), candidate.toLowerCase(), best);
    if (apart < best || (apart === best && nearest === null)) {
      nearest = candidate;
      best = apart;
    }
  }
  return nearest;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to come from one word to the other (optimal string
 * alignment), in UTF-16 units. Anything above `limit` is given as `limit + 1`.
 */
export function editDistance(from: string, to: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, at(before, column - 2) + 1);
      }
      current.push(cost);
    }
    before = above;
    above = current;
  }
  return Math.min(at(above, to.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
