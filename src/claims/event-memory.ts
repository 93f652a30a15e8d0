import type { EntityMention, Identity } from "../model/mention.ts";

interface RememberedEvent {
  readonly relation: string;
  readonly agent: Identity | null;
  readonly sentence: number;
  readonly place: EntityMention | null;
}

const ASSAULTS = new Set(["ATTACKED", "STRUCK", "BOMBED", "CLASHED_WITH"]);

/** The last events told: casualties take their agent from the event that caused them (reading-arabic, 3.7). */
export class EventMemory {
  readonly #assaults: RememberedEvent[] = [];

  note(relation: string, agent: Identity | null, place: EntityMention | null, sentence: number): void {
    if (ASSAULTS.has(relation)) this.#assaults.push({ relation, agent, sentence, place });
  }

  /** The assault of this sentence, told before. */
  lastIn(sentence: number): RememberedEvent | null {
    const last = this.#assaults.at(-1);
    return last && last.sentence === sentence ? last : null;
  }

  /** The last assault within so many sentences. */
  within(sentence: number, reach: number): RememberedEvent | null {
    const last = this.#assaults.at(-1);
    return last && sentence - last.sentence <= reach ? last : null;
  }
}
