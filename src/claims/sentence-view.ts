import type { Lexicon } from "../languages/lexicon.ts";
import type { EntityMention, TimeMention } from "../model/mention.ts";
import type { Sentence, Token, TokenizedDocument } from "../model/token.ts";
import { type Clause, cutClauses } from "./clauses.ts";
import { insertionsOf } from "./parentheses.ts";
import type { Traits } from "./traits.ts";

/** A mention inside its sentence, with the preposition it stands under also when it is a further member of a list. */
export interface Slot {
  readonly mention: EntityMention;
  readonly preposition: string;
  /** First and last member of the list that it belongs to (itself when there is none). */
  readonly list: number;
}

/** One sentence with all that linking asks about. */
export interface SentenceView {
  readonly doc: TokenizedDocument;
  readonly lexicon: Lexicon;
  /** What the ontology says of a relation. */
  readonly is: Traits;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  /** Top-level mentions in order. */
  readonly slots: readonly Slot[];
  readonly times: readonly TimeMention[];
  /** Insertions, from their first token to the token after their end. */
  readonly insertions: ReadonlyMap<number, number>;
  /** Every mention of the document, by index. */
  readonly mentions: readonly EntityMention[];
  clauseAt(token: number): Clause;
  /** The top-level mention that covers a token. */
  slotAt(token: number): Slot | undefined;
}

export function viewSentence(
  doc: TokenizedDocument,
  lexicon: Lexicon,
  is: Traits,
  sentence: Sentence,
  mentions: readonly EntityMention[],
  own: readonly EntityMention[],
  times: readonly TimeMention[],
): SentenceView {
  const { tokens } = doc;
  const slots: Slot[] = [];
  const covering = new Map<number, Slot>();
  for (const mention of own) {
    const before = slots.at(-1);
    const joins =
      mention.conjoined &&
      before !== undefined &&
      mention.preposition === "" &&
      gapless(tokens, before.mention.end, mention.opens);
    const slot: Slot = joins
      ? { mention, preposition: before.preposition, list: before.list }
      : { mention, preposition: mention.preposition, list: slots.length };
    slots.push(slot);
    for (let index = mention.first; index < mention.end; index++) covering.set(index, slot);
  }
  const clauses = cutClauses(
    tokens,
    sentence,
    lexicon,
    (index) => covering.has(index) && covering.get(index)!.mention.head !== index,
  );
  return {
    doc,
    lexicon,
    is,
    tokens,
    sentence,
    clauses,
    slots,
    times,
    insertions: insertionsOf({ tokens, sentence, lexicon }),
    mentions,
    clauseAt: clauseFinder(sentence, clauses),
    slotAt: (token) => covering.get(token),
  };
}

/** The clause that the last opener up to a token opened; the first for tokens before the sentence. */
function clauseFinder({ first, end }: Sentence, clauses: readonly Clause[]): (token: number) => Clause {
  const at: Clause[] = [];
  for (const clause of clauses) for (let token = clause.first; token < clause.end; token++) at[token - first] = clause;
  return (token) => at[Math.min(token, end - 1) - first] ?? clauses[0]!;
}

/** Nothing but a comma or quotation marks stands between two members of a list. */
function gapless(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  for (let index = from; index < to; index++) {
    const { raw, kind } = tokens[index]!;
    if (raw === "(") depth++;
    else if (raw === ")") depth--;
    else if (depth === 0 && kind !== "punctuation") return false;
  }
  return depth === 0 && to - from <= 6;
}

/** The members of the list to which a slot belongs, itself included, that follow it. */
export function listFrom(view: SentenceView, slot: Slot): Slot[] {
  const at = view.slots.indexOf(slot);
  const members = [slot];
  for (let index = at + 1; index < view.slots.length; index++) {
    const next = view.slots[index]!;
    if (next.list !== slot.list) break;
    members.push(next);
  }
  return members;
}
