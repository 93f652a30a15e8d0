/* What the document told before this sentence: events with their parties, who was spoken of (reading-arabic, 3.7). */
import type { EntityMention, Identity } from "../model/mention.ts";
import type { Traits } from "./traits.ts";

export interface ToldFight {
  readonly relation: string;
  readonly agent: Identity | null;
  readonly target: Identity | null;
  readonly place: EntityMention | null;
  readonly sentence: number;
  /** Token of its trigger. */
  readonly at: number;
}

const NONE: ReadonlySet<string> = new Set();

export class Discourse {
  readonly #is: Traits;
  readonly #events: ToldFight[] = [];
  readonly #relations = new Map<string, Set<string>>();
  #topic: { identity: Identity; sentence: number } | null = null;

  constructor(is: Traits) {
    this.#is = is;
  }

  note(event: ToldFight): void {
    if (!this.#is(event.relation, "assault") && !this.#is(event.relation, "clash")) return;
    this.#events.push(event);
    if (!event.agent) return;
    const relations = this.#relations.get(event.agent.id);
    if (relations) relations.add(event.relation);
    else this.#relations.set(event.agent.id, new Set([event.relation]));
  }

  /** Who the last sentence was about: its first acting subject. */
  topicOf(sentence: number): Identity | null {
    return this.#topic && sentence - this.#topic.sentence <= 2 ? this.#topic.identity : null;
  }

  speakOf(identity: Identity, sentence: number): void {
    if (this.#topic?.sentence !== sentence) this.#topic = { identity, sentence };
  }

  /** What was told of one agent, by relation. */
  relationsOf(agent: string): ReadonlySet<string> {
    return this.#relations.get(agent) ?? NONE;
  }

  /** The last assault of an earlier sentence, at most so many back. */
  before(sentence: number, reach: number, relation: string | null = null): ToldFight | null {
    for (let index = this.#events.length - 1; index >= 0; index--) {
      const event = this.#events[index]!;
      if (sentence - event.sentence > reach) return null;
      if (event.sentence < sentence && (relation === null || event.relation === relation)) return event;
    }
    return null;
  }
}
