/* All that linking knows of one sentence, and what the document told before. */

import type { EntityMention, Identity } from "../../model/mention.ts";
import { isComplementizer } from "../../patterns/complementizer.ts";
import { isRelative } from "../clauses.ts";
import type { Discourse } from "../discourse.ts";
import type { Link } from "../link.ts";
import type { SentenceView, Slot } from "../sentence-view.ts";
import type { Trigger } from "../triggers.ts";
import type { Argument } from "./argument.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import { subsetsOf } from "./subsets.ts";

/** Agent and target of an event noun, found once. */
export interface EventParties {
  readonly agent: Argument | null;
  readonly target: Argument | null;
}

export interface Scene {
  readonly view: SentenceView;
  readonly triggers: readonly Trigger[];
  readonly phrases: readonly Phrase[];
  /** The phrase whose first word a token is. */
  readonly phraseFrom: ReadonlyMap<number, Phrase>;
  /** What `phrasesAfter` found, by the token at which it began. */
  readonly after: Map<number, readonly Phrase[]>;
  /** Phrases that name a part of what was told ("among them …"). */
  readonly subsets: ReadonlySet<Slot>;
  readonly discourse: Discourse;
  /** Who says what stands at a token; null for the text itself. */
  speakerAt(token: number): Identity | null;
  /** Subjects of the verbs read so far, by token. */
  readonly subjects: { readonly at: number; readonly argument: Argument; readonly embedded: boolean }[];
  /** Event nouns that are the subject of a verb. */
  readonly events: Set<Trigger>;
  /** Parties of event nouns, by the token of the noun. */
  readonly parties: Map<number, EventParties>;
  /** Arguments of a trigger that stands inside another's. */
  choose(trigger: Trigger): Link | null;
}

/** Token of the event noun of a trigger: a light verb's noun, else its own. */
export function nounToken(trigger: Trigger): number {
  return trigger.verb && trigger.light ? trigger.light.first : trigger.first;
}

export function sceneOf(
  view: SentenceView,
  triggers: readonly Trigger[],
  discourse: Discourse,
  speakerAt: (token: number) => Identity | null,
  sources: ReadonlySet<EntityMention>,
  choose: (scene: Scene, trigger: Trigger) => Link | null,
): Scene {
  // Whom "according to" names takes no part in what is told.
  const phrases = phrasesOf(view, triggers).filter(({ slot }) => !slot || !sources.has(slot.mention));
  const scene: Scene = {
    view,
    triggers,
    phrases,
    phraseFrom: new Map(phrases.toReversed().map((phrase) => [phrase.first, phrase])),
    after: new Map(),
    subsets: subsetsOf(view),
    discourse,
    speakerAt,
    subjects: [],
    events: new Set(),
    parties: new Map(),
    choose: (trigger) => choose(scene, trigger),
  };
  return scene;
}

/** The phrases that may belong to a word: up to the next finite verb, complementizer or relative, insertions jumped over. */
export function phrasesAfter(scene: Scene, from: number): readonly Phrase[] {
  const known = scene.after.get(from);
  if (known) return known;
  const found = findPhrasesAfter(scene, from);
  scene.after.set(from, found);
  return found;
}

function findPhrasesAfter(scene: Scene, from: number): readonly Phrase[] {
  const { view } = scene;
  const found: Phrase[] = [];
  let index = from;
  while (index < view.sentence.end) {
    const jump = view.insertions.get(index);
    if (jump !== undefined) {
      index = jump;
      continue;
    }
    const phrase = scene.phraseFrom.get(index);
    if (phrase) {
      if (!phrase.slot || !scene.subsets.has(phrase.slot)) found.push(phrase);
      index = Math.max(phrase.end, index + 1);
      continue;
    }
    const token = view.tokens[index]!;
    if (isComplementizer(token) || isRelative(token, view.lexicon) || opensClause(scene, index)) break;
    index++;
  }
  return found;
}

function opensClause(scene: Scene, index: number): boolean {
  const { view } = scene;
  const token = view.tokens[index]!;
  if ([":", ";", "\u061B"].includes(token.raw)) return true;
  if (view.slotAt(index)) return false;
  const clause = view.clauseAt(index);
  if (clause.first === index && clause.kind === "subordinate") return true;
  const finite = token.verbs.some((verb) => verb.person === 3 && !verb.jussive);
  return finite && !token.nouns.some((noun) => noun.known);
}
