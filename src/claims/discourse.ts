/* What the document told before this sentence: events with their parties, who was spoken of (reading-arabic, 3.7). */
import type { EntityMention, Identity } from "../model/mention.ts";
import type { Traits } from "./traits.ts";

export interface ToldEvent {
  readonly relation: string;
  readonly agent: Identity | null;
  readonly target: Identity | null;
  readonly place: EntityMention | null;
  readonly sentence: number;
  /** Token of its trigger. */
  readonly at: number;
}

export class Discourse {
  readonly #is: Traits;
  readonly #events: ToldEvent[] = [];
  #topic: { identity: Identity; sentence: number } | null = null;

  constructor(is: Traits) {
    this.#is = is;
  }

  note(event: ToldEvent): void {
    if (this.#is(event.relation, "assault") || this.#is(event.relation, "clash")) this.#events.push(event);
  }

  /** Who the last sentence was about: its first acting subject. */
  topicOf(sentence: number): Identity | null {
    return this.#topic && sentence - this.#topic.sentence <= 2 ? this.#topic.identity : null;
  }

  speakOf(identity: Identity, sentence: number): void {
    if (this.#topic?.sentence !== sentence) this.#topic = { identity, sentence };
  }

  /** The assaults told of one agent. */
  by(agent: string): readonly ToldEvent[] {
    return this.#events.filter((event) => event.agent?.id === agent);
  }

  /** The last assault of an earlier sentence, at most so many back. */
  before(sentence: number, reach: number, relation: string | null = null): ToldEvent | null {
    return (
      this.#events.findLast(
        (event) =>
          event.sentence < sentence &&
          sentence - event.sentence <= reach &&
          (relation === null || event.relation === relation),
      ) ?? null
    );
  }
}
