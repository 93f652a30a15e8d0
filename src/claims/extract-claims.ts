/* Stage 4: claims of one document. Sentence by sentence: triggers, arguments, speakers, operators, time and place; then records. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { ClaimRecord } from "../model/claim.ts";
import type { EntityMention, Identity, TimeMention } from "../model/mention.ts";
import type { TokenizedDocument } from "../model/token.ts";
import type { RelationType } from "../resources/ontology.schema.ts";
import { isActor } from "./argument-types.ts";
import { type Argument, identityOf, ofSlot } from "./arguments/argument.ts";
import { denialsOf } from "./attribution/denials.ts";
import { findScopes } from "./attribution/find-scopes.ts";
import { chainAt, type Scope, type SpeakerMemory } from "./attribution/scope.ts";
import { bySentence, sentenceOfToken } from "./by-sentence.ts";
import { Discourse } from "./discourse.ts";
import type { Link } from "./link.ts";
import { type LinkedSentence, linkSentence } from "./link-sentence.ts";
import { locationClaims } from "./locations.ts";
import { officeClaims } from "./offices.ts";
import { operatorsOver } from "./operators.ts";
import { type Reading, RecordMaker } from "./records.ts";
import { type Sense, senseOf } from "./sense.ts";
import { listFrom, type SentenceView, viewSentence } from "./sentence-view.ts";
import { placeFor, timeFor } from "./setting.ts";

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
  const memory: SpeakerMemory = { chain: [] };
  const discourse = new Discourse();
  const publisher = language.fold(doc.document.publisher ?? "");
  const outermost = mentions.entities.filter((mention) => !mention.nested);
  const own = bySentence(outermost, (mention) => mention.sentence);
  const sentenceOf = sentenceOfToken(doc.sentences);
  const times = bySentence(mentions.times, (time) => sentenceOf(time.first));
  for (const sentence of doc.sentences) {
    const { index } = sentence;
    const view = viewSentence(doc, lexicon, sentence, mentions.entities, own(index), times(index));
    const scopes = findScopes(view, memory);
    const said = (token: number) => {
      const { chain, stance } = chainAt(scopes, token);
      return { chain: chain.filter((mention) => !isPublisher(mention, publisher, language)), stance };
    };
    readSentence(view, said, maker, discourse, scopes);
    for (const office of [...officeClaims(view), ...locationClaims(view)])
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

function readSentence(
  view: SentenceView,
  said: Said,
  maker: RecordMaker,
  discourse: Discourse,
  scopes: readonly Scope[],
): void {
  const sources = new Set(scopes.flatMap((scope) => (scope.outer ? scope.chain : [])));
  const cues = new Set(scopes.flatMap((scope) => scope.cue ?? []));
  const told: Reading[] = [];
  const sentence = linkSentence(view, discourse, (token) => said(token).chain.at(-1)?.identity ?? null, sources, cues);
  for (const link of sentence.links) {
    const { trigger } = link;
    const sense = senseOf(sentence, link);
    if (!sense) continue;
    const operated = operatorsOver(view, trigger);
    const polarity =
      link.frame.polarity === "negated" && operated.polarity === "affirmed" ? "negated" : operated.polarity;
    const modality = operated.modality === "asserted" ? link.frame.modality : operated.modality;
    const { chain, stance } = said(trigger.first);
    const object = settled(view, sense.object) ?? sharedTarget(sentence, link, sense);
    const place = placeFor(sentence, link);
    if (!sense.subject && ASSAULTS.has(sense.relation) && !trigger.verb && trigger.noun?.article) continue;
    if (sense.relation === "CLASHED_WITH" && !sense.subject && !object && !isTold(sentence, link, place)) continue;
    if (
      !object &&
      EMPTY_WITHOUT.has(sense.relation) &&
      !(sense.subject && place && polarity === "affirmed" && modality === "asserted")
    )
      continue;
    if (link.frame.reliability < DOUBTFUL && !(sense.subject && object)) continue;
    const base = {
      relation: sense.relation,
      mode: sense.mode,
      place,
      date: timeFor(view, link, scopes),
      polarity,
      modality,
      chain,
      stance,
      rule: link.frame.id,
      token: trigger.first,
      trigger: spanOf(view, trigger.first, trigger.end),
      evidence: evidenceOf(view, link, trigger.first, trigger.end),
      confidence: confidence(link, sense.subject !== null, object !== null),
    };
    const objects = [...expand(view, object), ...partsOf(sentence, link, object)];
    for (const subject of expand(view, sense.subject))
      for (const each of objects)
        told.push({
          ...base,
          subject: subject.mention,
          subjectIdentity: subject.identity,
          object: each.mention,
          objectIdentity: each.identity,
        });
    if (sense.relation === "CLAIMED_RESPONSIBILITY" && polarity === "affirmed")
      told.push(...claimedAttack(sentence, link, told));
    discourse.note({
      relation: sense.relation,
      agent: sense.subject ? identityOf(sense.subject) : null,
      target: object ? identityOf(object) : null,
      place,
      sentence: view.sentence.index,
      at: trigger.first,
    });
  }
  const claimed = new Set(told.filter(({ rule }) => rule.endsWith(DEED)).map(({ object }) => object?.identity.id));
  for (const reading of told)
    if (
      reading.subject ||
      reading.subjectIdentity ||
      !DEEDS.has(reading.relation) ||
      !claimed.has(reading.object?.identity.id)
    )
      maker.add(reading);
  for (const { at, by } of denialsOf(view))
    for (const reading of told.filter(
      (each) => DENIABLE.has(each.relation) && each.trigger.start < view.tokens[at]!.span.start,
    ))
      for (const denier of by)
        maker.add({ ...reading, chain: [denier], stance: "deny", rule: `${reading.rule}/denied` });
  for (const { argument } of sentence.scene.subjects) discourse.speakOf(identityOf(argument), view.sentence.index);
}

/** "positions in the valley": the place is what was hit when nobody's positions are named. */
function settled(view: SentenceView, object: Argument | null): Argument | null {
  const mention = object?.slot?.mention;
  if (!object?.slot || !mention?.hollow || mention.identity.type === "ArmedGroup") return object;
  const owner = view.slots.find(
    ({ mention: next, preposition }) =>
      preposition === OF && next.first >= mention.end && next.opens - mention.end <= 1 && isActor(next),
  );
  if (owner) return ofSlot(owner, "owner", object.score);
  const place = view.slots.find(
    ({ mention: next, preposition }) =>
      next.first >= mention.end &&
      next.opens - mention.end <= 2 &&
      (preposition === IN || next.category === "direction") &&
      (next.identity.type === "Place" || next.identity.type === "Facility"),
  );
  return place ? ofSlot(place, "hollow", object.score) : null;
}

const IN = "\u0641\u064A";
const OF = "\u0644";

/** "… dead, among them 7 children": the part is told with the whole. */
function partsOf({ scene, links }: LinkedSentence, link: Link, object: Argument | null): Member[] {
  if (!object || !COUNTED.has(link.frame.relation)) return [];
  const from = object.slot?.mention.end ?? link.trigger.end;
  const next = links.find((each) => each.trigger.first > from && COUNTED.has(each.frame.relation));
  return [...scene.subsets]
    .filter(({ mention }) => mention.first >= from && (!next || mention.first < next.trigger.first))
    .flatMap((slot) => expand(scene.view, ofSlot(slot, "subset", 0)));
}

const COUNTED = new Set(["KILLED", "INJURED", "ARRESTED", "ABDUCTED", "FREED", "DISPLACED", "CONTROLS"]);

/** "killed 12 fighters of X in a raid by Y": the raid was on X. */
function sharedTarget({ links }: LinkedSentence, link: Link, sense: Sense): Argument | null {
  if (!ASSAULTS.has(sense.relation) || link.trigger.verb) return null;
  const casualty = links.find(
    (each) =>
      (each.frame.relation === "KILLED" || each.frame.relation === "INJURED") &&
      each.object?.slot &&
      each.trigger.first < link.trigger.first &&
      link.trigger.first - each.trigger.first <= 20,
  );
  const victims = casualty?.object?.slot ?? null;
  if (!victims || identityOf(ofSlot(victims, "", 0)).type === "Population") return null;
  const agent = sense.subject ? identityOf(sense.subject).id : null;
  return victims.mention.identity.id === agent ? null : ofSlot(victims, "victims", 2);
}

/** Fighting between nobody named is news where it is said to go on somewhere, not where it only dates or explains. */
function isTold({ scene }: LinkedSentence, { trigger }: Link, place: EntityMention | null): boolean {
  if (trigger.verb || scene.events.has(trigger)) return true;
  return place !== null && trigger.number === "p" && trigger.noun?.article !== true;
}

const ASSAULTS = new Set(["ATTACKED", "STRUCK"]);
/** Words that mean the relation in fewer than half of their uses have to bring both parties. */
const DOUBTFUL = 0.5;
/** What a bare "denied it" can deny. */
const DENIABLE = new Set([
  "ATTACKED",
  "STRUCK",
  "BOMBED",
  "KILLED",
  "INJURED",
  "CONTROLS",
  "SUPPORTED",
  "ARRESTED",
  "ABDUCTED",
  "DAMAGED",
  "TRANSFERRED",
  "DISPLACED",
  "WITHDREW_FROM",
  "RAIDED",
]);

/** Who claims an attack says that he did it (gold/GUIDELINES.md). */
function claimedAttack({ scene }: LinkedSentence, { trigger }: Link, told: readonly Reading[]): Reading[] {
  const claim = told.at(-1);
  if (!claim?.object || !claim.subject) return [];
  const own = trigger.light ? scene.view.tokens[trigger.light.first]!.nouns : [];
  const frames = [
    ...own
      .flatMap(({ stem }) => scene.view.lexicon.frameWords.longest(stem, () => null)?.values ?? [])
      .map(({ frame }) => frame),
    ...scene.triggers.flatMap((each) => (each.verb ? [] : each.frames)),
  ];
  const relation = frames.find((frame) => DEEDS.has(frame.relation))?.relation;
  return relation ? [{ ...claim, relation, chain: [...claim.chain, claim.subject], rule: `${claim.rule}${DEED}` }] : [];
}

const DEED = "/deed";
const DEEDS = new Set(["ATTACKED", "STRUCK", "BOMBED"]);
/** Without a target they are told only of a named hand in a named place. */
const EMPTY_WITHOUT = new Set(["ATTACKED", "STRUCK"]);

interface Member {
  readonly mention: EntityMention | null;
  readonly identity: Identity | null;
}

function expand(view: SentenceView, argument: Argument | null): Member[] {
  if (!argument) return [{ mention: null, identity: null }];
  if (!argument.slot) return [argument.identity!, ...argument.others].map((identity) => ({ mention: null, identity }));
  const members = listFrom(view, argument.slot).map((each) => each.mention);
  return (members.length <= PLURAL_OBJECTS ? members : [argument.slot.mention]).map((mention) => ({
    mention,
    identity: null,
  }));
}

function spanOf(view: SentenceView, first: number, end: number) {
  return { start: view.tokens[first]!.span.start, end: view.tokens[end - 1]!.span.end };
}

/** From the first to the last word of the claim. */
function evidenceOf(view: SentenceView, link: Link, first: number, end: number) {
  const parts = [link.subject?.slot?.mention, link.object?.slot?.mention].filter((each) => each !== undefined);
  const firstToken = Math.min(first, ...parts.map((mention) => mention.first));
  const lastToken = Math.max(end, link.trigger.light?.end ?? 0, ...parts.map((mention) => mention.end));
  return spanOf(view, Math.max(firstToken, view.sentence.first), Math.min(lastToken, view.sentence.end));
}

/** Reliability of the word, less where an argument is missing. */
function confidence(link: Link, subject: boolean, object: boolean): number {
  const missing = (subject ? 0 : 1) + (object ? 0 : 1);
  return Math.round(link.frame.reliability * 0.85 ** missing * 100) / 100;
}
