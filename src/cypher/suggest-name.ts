/** The candidate nearest to a mistyped name, when one is near enough to be what was meant; null otherwise. */
export function suggestName(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  const limit = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** "Did you mean `…`?", or null when nothing is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string | null {
  const near = suggestName(name, candidates);
  return near === null ? null : `Did you mean \`${near}\`?`;
}

/** Insertions, deletions, substitutions, and swaps of neighbours, each counted once. */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) value = Math.min(value, beforePrevious[j - 2]! + 1);
      current.push(value);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length]!;
}
