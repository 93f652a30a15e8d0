/** The items of each sentence, in their order, found without going through those of the whole document. */
export function bySentence<Item>(
  items: readonly Item[],
  sentenceOf: (item: Item) => number | undefined,
): (sentence: number) => readonly Item[] {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const sentence = sentenceOf(item);
    if (sentence === undefined) continue;
    const group = groups.get(sentence);
    if (group) group.push(item);
    else groups.set(sentence, [item]);
  }
  return (sentence) => groups.get(sentence) ?? [];
}

/** Index of the sentence in which a token stands; undefined between sentences. */
export function sentenceOfToken(
  sentences: readonly { readonly index: number; readonly first: number; readonly end: number }[],
): (token: number) => number | undefined {
  const at: number[] = [];
  for (const { index, first, end } of sentences) for (let token = first; token < end; token++) at[token] = index;
  return (token) => at[token];
}
