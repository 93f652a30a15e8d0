/* Stage 4: claims of one document. Sentence by sentence: triggers, arguments, speakers, operators, time and place; then records. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { ClaimRecord } from "../model/claim.ts";
import type { EntityMention, TimeMention } from "../model/mention.ts";
import type { TokenizedDocument } from "../model/token.ts";
import type { RelationType } from "../resources/ontology.schema.ts";
import { chainAt, findScopes, type SpeakerMemory } from "./attribution.ts";
import { EventMemory } from "./event-memory.ts";
import type { Link } from "./link.ts";
import { linkTrigger } from "./link-trigger.ts";
import { officeClaims } from "./offices.ts";
import { operatorsOver } from "./operators.ts";
import { type Reading, RecordMaker } from "./records.ts";
import { senseOf } from "./sense.ts";
import { listFrom, type SentenceView, type Slot, viewSentence } from "./sentence-view.ts";
import { placeFor, timeFor } from "./setting.ts";
import { findTriggers } from "./triggers.ts";

export interface MentionsOfDocument {
  readonly entities: readonly EntityMention[];
  readonly times: readonly TimeMention[];
}

const PLURAL_OBJECTS = 12;

export function extractClaims(
  doc: TokenizedDocument,
  mentions: MentionsOfDocument,
  language: Language,
  lexicon: Lexicon,
  relations: ReadonlyMap<string, RelationType>,
  hash: (text: string) => string,
): ClaimRecord[] {
  const maker = new RecordMaker(doc.document, lexicon, relations, hash);
  const memory: SpeakerMemory = { chain: [], quoted: null };
  const events = new EventMemory();
  const publisher = language.fold(doc.document.publisher ?? "");
  for (const sentence of doc.sentences) {
    const own = mentions.entities.filter((mention) => mention.sentence === sentence.index && !mention.nested);
    const times = mentions.times.filter((time) => time.first >= sentence.first && time.first < sentence.end);
    const view = viewSentence(doc, lexicon, sentence, mentions.entities, own, times);
    const scopes = findScopes(view, memory);
    const said = (token: number) => {
      const { chain, stance } = chainAt(scopes, token);
      return { chain: chain.filter((mention) => !isPublisher(mention, publisher, language)), stance };
    };
    readSentence(view, said, maker, events);
    for (const office of officeClaims(view))
      maker.add({
        ...office,
        ...said(office.trigger.start < sentence.span.start ? sentence.first : office.token),
        speakerFree: true,
      });
  }
  return maker.records();
}

function isPublisher(mention: EntityMention, publisher: string, language: Language): boolean {
  if (!publisher || mention.identity.type !== "Media") return false;
  return [mention.identity.name, ...mention.identity.aliases].some((name) => language.fold(name) === publisher);
}

type Said = (token: number) => Pick<Reading, "chain" | "stance">;

function readSentence(view: SentenceView, said: Said, maker: RecordMaker, events: EventMemory): void {
  const subjects: { at: number; slot: Slot }[] = [];
  const links = linkAll(view, subjects);
  for (const link of links) {
    const { trigger } = link;
    const sense = senseOf(view, link, events);
    if (!sense) continue;
    const operated = operatorsOver(view, trigger);
    const polarity =
      link.frame.polarity === "negated" && operated.polarity === "affirmed" ? "negated" : operated.polarity;
    const modality = operated.modality === "asserted" ? link.frame.modality : operated.modality;
    const { chain, stance } = said(trigger.first);
    const place = placeFor(view, link);
    const base = {
      relation: sense.relation,
      mode: sense.mode,
      place,
      date: timeFor(view, link),
      polarity,
      modality,
      chain,
      stance,
      rule: link.frame.id,
      token: trigger.first,
      trigger: spanOf(view, trigger.first, trigger.end),
      evidence: evidenceOf(view, link, trigger.first, trigger.end),
      confidence: confidence(link),
    };
    for (const subject of expand(view, sense.subject))
      for (const object of expand(view, sense.object))
        maker.add({ ...base, subject, object, subjectIdentity: subject ? null : sense.agent });
    events.note(sense.relation, sense.subject?.mention.identity ?? sense.agent, place, view.sentence.index);
  }
}

function linkAll(view: SentenceView, subjects: { at: number; slot: Slot }[]): Link[] {
  const links: Link[] = [];
  for (const trigger of findTriggers(view)) {
    const link = linkTrigger(view, trigger, subjects);
    if (!link) continue;
    if (link.subject && trigger.verb) subjects.push({ at: trigger.first, slot: link.subject });
    links.push(link);
  }
  // "positions in which X hides": the target is X (reading-arabic, 3.5, hidden target).
  return links.map((link) => {
    const object = link.object?.mention;
    if (!object || object.category !== "facility" || object.level === "name") return link;
    const dweller = links.find(
      (each) =>
        each.frame.relation === "ENTRENCHED_IN" &&
        each.subject &&
        each.trigger.first >= object.end &&
        each.trigger.first - object.end <= 4,
    );
    return dweller?.subject ? { ...link, object: dweller.subject } : link;
  });
}

function expand(view: SentenceView, slot: Slot | null): (EntityMention | null)[] {
  if (!slot) return [null];
  const members = listFrom(view, slot).map((each) => each.mention);
  return members.length <= PLURAL_OBJECTS ? members : [slot.mention];
}

function spanOf(view: SentenceView, first: number, end: number) {
  return { start: view.tokens[first]!.span.start, end: view.tokens[end - 1]!.span.end };
}

/** From the first to the last word of the claim. */
function evidenceOf(view: SentenceView, link: Link, first: number, end: number) {
  const parts = [link.subject?.mention, link.object?.mention].filter((each) => each !== undefined);
  const firstToken = Math.min(first, ...parts.map((mention) => mention.first));
  const lastToken = Math.max(end, link.trigger.light?.end ?? 0, ...parts.map((mention) => mention.end));
  return spanOf(view, Math.max(firstToken, view.sentence.first), Math.min(lastToken, view.sentence.end));
}

/** Reliability of the word, less where an argument was inferred. */
function confidence(link: Link): number {
  const missing = (link.subject || link.subjectFromEvent ? 0 : 1) + (link.object ? 0 : 1);
  return Math.round(link.frame.reliability * 0.85 ** missing * 100) / 100;
}
