import type { ClaimRecord, Participant } from "../../model/claim.ts";
import type { NameIndex } from "../identity/name-index.ts";
import { wordsOf } from "../words-of.ts";
import type { Bodies } from "./bodies.ts";
import type { Origin } from "./origin.ts";

export interface OriginKnowledge {
  readonly bodies: Bodies;
  readonly names: NameIndex;
  actorOf(id: string): string;
  /** The name of an actor as the graph shows it. */
  nameOf(id: string): string | undefined;
  speaksForBody(title: string): boolean;
  /** The actor of that name, when there is one and not several. */
  namedActor(name: string): string | undefined;
}

const UNNAMED_TYPES = new Set(["Source", "Population"]);

/** Finds the origin of claims: the innermost source of the chain, lifted to the body it speaks for. */
export class Origins {
  readonly #knowledge: OriginKnowledge;
  readonly #publishers = new Map<string, Origin>();
  readonly #sources = new Map<string, Origin>();

  constructor(knowledge: OriginKnowledge) {
    this.#knowledge = knowledge;
  }

  of(claim: ClaimRecord): Origin {
    const innermost = claim.attribution.at(-1);
    return innermost ? this.#ofSource(innermost, claim) : this.ofPublisher(claim.document);
  }

  /** Bodies that stand in the chain. */
  chainOf(claim: ClaimRecord): readonly string[] {
    return claim.attribution.map(({ id }) => this.#knowledge.bodies.bodyOf(id));
  }

  ofPublisher(document: ClaimRecord["document"]): Origin {
    const key = document.publisher ?? `document:${document.id}`;
    const known = this.#publishers.get(key);
    if (known) return known;
    const origin = this.#findPublisher(document);
    this.#publishers.set(key, origin);
    return origin;
  }

  #findPublisher({ id, path, publisher }: ClaimRecord["document"]): Origin {
    if (publisher === null) return { key: `document:${id}`, name: path, actor: null, kind: "publisher" };
    const { names, bodies, actorOf } = this.#knowledge;
    const outlets = names.find(publisher, "Media");
    const outlet = outlets.length === 1 && outlets[0] ? actorOf(outlets[0].id) : this.#knowledge.namedActor(publisher);
    if (outlet === undefined)
      return { key: `publisher:${names.key(publisher)}`, name: publisher, actor: null, kind: "publisher" };
    const body = bodies.bodyOf(outlet);
    const name = body === outlet ? publisher : (this.#knowledge.nameOf(body) ?? publisher);
    return { key: body, name, actor: body, kind: "publisher" };
  }

  #ofSource(source: Participant, { document }: ClaimRecord): Origin {
    const key = `${document.id} ${source.id}`;
    const known = this.#sources.get(key);
    if (known) return known;
    const origin = this.#findSource(source, key, document.id);
    this.#sources.set(key, origin);
    return origin;
  }

  #findSource(source: Participant, key: string, document: string): Origin {
    const { bodies, nameOf } = this.#knowledge;
    const body = bodies.bodyOf(source.id);
    const named = body !== source.id || !isUnnamed(source, document);
    const lifted = named ? body : this.#bodyInTitle(source);
    if (lifted === undefined) return { key: `unnamed:${key}`, name: source.name, actor: null, kind: "unnamed" };
    return { key: lifted, name: nameOf(lifted) ?? source.name, actor: lifted, kind: "source" };
  }

  /** "A spokesman for X" has no name, but X has. Only offices that speak for a body count, and only bodies with a name. */
  #bodyInTitle(source: Participant): string | undefined {
    if (source.type !== "Person" || !source.mention) return undefined;
    const words = wordsOf(source.mention.text);
    if (!this.#knowledge.speaksForBody(words[0] ?? "")) return undefined;
    for (let first = 1; first < words.length; first++) {
      const body = this.#knowledge.namedActor(words.slice(first).join(" "));
      if (body !== undefined) return this.#knowledge.bodies.bodyOf(body);
    }
    return undefined;
  }
}

/** Described, not named: it belongs to one document. A person without a name is nobody whom another text could quote. */
function isUnnamed(source: Participant, document: string): boolean {
  return UNNAMED_TYPES.has(source.type) || source.id.startsWith(`${document}:`);
}
