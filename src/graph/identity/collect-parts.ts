import type { ClaimRecord, Participant } from "../../model/claim.ts";
import { compareText } from "../compare-text.ts";
import type { ActorPart } from "./actor.ts";

/** A part while it is being collected. */
export interface CollectedPart extends ActorPart {
  /** Belongs to one document: a source, a population, anything without a name of its own. */
  readonly local: boolean;
  readonly aliases: readonly string[];
  /** How often each name or mention was written. */
  readonly written: ReadonlyMap<string, number>;
  /** Ids of documents. */
  readonly readIn: ReadonlySet<string>;
}

const LOCAL_TYPES = new Set(["Source", "Population"]);

/** Everyone and every place in the role that a claim gives him. */
export function participantsOf(claim: ClaimRecord): Participant[] {
  return [claim.subject, claim.object, claim.place, ...claim.attribution].filter((each) => each !== null);
}

/** Parts by id, in the order of ids. */
export function collectParts(claims: readonly ClaimRecord[]): ReadonlyMap<string, CollectedPart> {
  const drafts = new Map<string, Draft>();
  for (const claim of claims) {
    for (const participant of participantsOf(claim)) {
      const { id } = participant;
      let draft = drafts.get(id);
      if (!draft) {
        draft = new Draft();
        drafts.set(id, draft);
      }
      draft.add(participant, claim.document.id);
    }
  }
  const sorted = [...drafts].sort(([left], [right]) => compareText(left, right));
  return new Map(sorted.map(([id, draft]) => [id, draft.done(id)]));
}

class Draft {
  readonly #names = new Set<string>();
  readonly #mentions = new Set<string>();
  readonly #aliases = new Set<string>();
  readonly #types = new Map<string, number>();
  readonly #documents = new Set<string>();
  readonly #written = new Map<string, number>();
  #local = false;

  add({ id, name, type, aliases, mention }: Participant, document: string): void {
    this.#names.add(name);
    const text = mention?.text ?? name;
    this.#written.set(text, (this.#written.get(text) ?? 0) + 1);
    if (mention) this.#mentions.add(mention.text);
    for (const alias of aliases) this.#aliases.add(alias);
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1);
    this.#documents.add(document);
    if (id.startsWith(`${document}:`) || LOCAL_TYPES.has(type)) this.#local = true;
  }

  done(id: string): CollectedPart {
    const ranked = [...this.#types].sort(([a, left], [b, right]) => right - left || compareText(a, b));
    return {
      id,
      type: ranked[0]?.[0] ?? "",
      names: [...this.#names].sort(compareText),
      mentions: [...this.#mentions].sort(compareText),
      aliases: [...this.#aliases].sort(compareText),
      written: this.#written,
      documents: this.#documents.size,
      readIn: this.#documents,
      local: this.#local,
    };
  }
}
