/* Claim records: resolved participants, counts, chains, ids; one record for one claim of one chain. */
import type { Lexicon } from "../languages/lexicon.ts";
import type { ClaimRecord, DateRange, Modality, Participant, Polarity, Quantity } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { EntityMention, Identity } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { RelationType } from "../resources/ontology.schema.ts";
import type { Stance } from "./attribution/scope.ts";
import { actingIdentity, participantOf } from "./participants.ts";

export interface Reading {
  readonly relation: string;
  readonly mode?: string | null;
  readonly subject: EntityMention | null;
  readonly object: EntityMention | null;
  /** The subject that was understood from an event. */
  readonly subjectIdentity?: Identity | null;
  readonly objectIdentity?: Identity | null;
  readonly place?: EntityMention | null;
  readonly date?: DateRange | null;
  /** What was counted when the object was not. */
  readonly count?: Quantity | null;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly chain: readonly EntityMention[];
  /** Chains of those who say it together with the first: a record each. */
  readonly joint?: readonly (readonly EntityMention[])[];
  readonly stance: Stance;
  /** An office is the text's own statement, even where its holder speaks. */
  readonly speakerFree?: boolean;
  readonly rule: string;
  readonly trigger: Span;
  readonly evidence: Span;
  readonly confidence: number;
}

export class RecordMaker {
  readonly #made = new Map<string, ClaimRecord>();
  readonly #document: Document;
  readonly #lexicon: Lexicon;
  readonly #relations: ReadonlyMap<string, RelationType>;
  readonly #hash: (text: string) => string;

  constructor(
    document: Document,
    lexicon: Lexicon,
    relations: ReadonlyMap<string, RelationType>,
    hash: (text: string) => string,
  ) {
    this.#document = document;
    this.#lexicon = lexicon;
    this.#relations = relations;
    this.#hash = hash;
  }

  add(reading: Reading): void {
    for (const chain of [reading.chain, ...(reading.joint ?? [])]) this.#add({ ...reading, chain });
  }

  #add(reading: Reading): void {
    const relation = this.#relations.get(reading.relation);
    if (!relation) return;
    const subject = reading.subject ? this.#actor(reading.subject) : this.#understood(reading.subjectIdentity ?? null);
    const object = reading.object
      ? relation.traits.includes("place-stays")
        ? participantOf(this.#document, reading.object)
        : this.#actor(reading.object)
      : this.#understood(reading.objectIdentity ?? null);
    if (subject && object && subject.id === object.id) return;
    const where = reading.place ? participantOf(this.#document, reading.place) : null;
    const place = where && where.id !== object?.id ? where : null;
    let chain = reading.chain.map((mention) => this.#actor(mention));
    if (reading.speakerFree) chain = chain.filter((each) => each.id !== subject?.id && each.id !== object?.id);
    if (relation.speechAct && subject && chain.at(-1)?.id === subject.id) chain = chain.slice(0, -1);
    const polarity: Polarity = reading.stance === "deny" ? "negated" : (reading.polarity ?? "affirmed");
    const modality =
      reading.modality && reading.modality !== "asserted" ? reading.modality : modalityOf(reading.stance);
    const key = [
      reading.relation,
      subject?.id,
      object?.id,
      place?.id,
      polarity,
      chain.map((each) => each.id).join("<"),
      reading.object?.quantity?.text,
    ].join("|");
    if (this.#made.has(key)) return;
    const document = this.#document;
    const quote = (span: Span) => ({
      start: span.start,
      end: span.end,
      text: document.text.slice(span.start, span.end),
    });
    const identityOfClaim = [
      document.id,
      reading.relation,
      polarity,
      reading.trigger.start,
      reading.trigger.end,
      spanKey(subject),
      spanKey(object),
      ...chain.map(spanKey),
    ].join("|");
    this.#made.set(key, {
      id: this.#hash(identityOfClaim).slice(0, 16),
      document: {
        id: document.id,
        path: document.path,
        title: document.title,
        publisher: document.publisher,
        published: document.published,
      },
      relation: reading.relation,
      mode: reading.mode ?? null,
      subject,
      object,
      place,
      date: reading.date ?? null,
      quantity:
        reading.object?.quantity ??
        (relation.counts === "subject" ? reading.subject?.quantity : null) ??
        reading.count ??
        null,
      extent: null,
      polarity,
      modality,
      attribution: chain,
      evidence: quote(reading.evidence),
      trigger: quote(reading.trigger),
      rule: reading.rule,
      confidence: reading.confidence,
      plover: relation.plover,
      cameo: relation.cameo,
      acled: relation.acled,
    });
  }

  /** In the order of the text. */
  records(): ClaimRecord[] {
    return [...this.#made.values()].sort(
      (a, b) => a.evidence.start - b.evidence.start || a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1),
    );
  }

  #actor(mention: EntityMention): Participant {
    return participantOf(this.#document, mention, actingIdentity(this.#lexicon, mention.identity));
  }

  #understood(identity: Identity | null): Participant | null {
    if (!identity) return null;
    const acting = actingIdentity(this.#lexicon, identity);
    return { id: acting.id, name: acting.name, type: acting.type, aliases: acting.aliases, mention: null };
  }
}

function modalityOf(stance: Stance): Modality {
  if (stance === "doubt") return "alleged";
  if (stance === "possible") return "possible";
  return stance === "intend" ? "intended" : "asserted";
}

function spanKey(participant: Participant | null): string {
  return participant?.mention ? `${participant.mention.start}-${participant.mention.end}` : (participant?.id ?? "-");
}
