/* Stage 4: claims of one document. Sentence by sentence: triggers, arguments, speakers, operators, time and place; then records. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { ClaimRecord } from "../model/claim.ts";
import type { EntityMention, Identity, TimeMention } from "../model/mention.ts";
import type { TokenizedDocument } from "../model/token.ts";
import type { RelationType } from "../resources/ontology.schema.ts";
import { type Argument, identityOf } from "./arguments/argument.ts";
import { opensAside } from "./asides.ts";
import { denialsOf } from "./attribution/denials.ts";
import { findScopes } from "./attribution/find-scopes.ts";
import { newMemory } from "./attribution/memory.ts";
import { publisherIn } from "./attribution/publisher.ts";
import { chainAt, type Scope } from "./attribution/scope.ts";
import { bySentence, sentenceOfToken } from "./by-sentence.ts";
import { evidenceOf, spanOf } from "./claim-spans.ts";
import { countFor } from "./counts.ts";
import { deedOf, withoutClaimed } from "./deeds.ts";
import { describes } from "./describes.ts";
import { Discourse } from "./discourse.ts";
import { isTimed, saidOn, timeFor } from "./event-day.ts";
import { placeFor } from "./event-place.ts";
import { inheritSettings } from "./inherit-setting.ts";
import type { Link } from "./link.ts";
import { type LinkedSentence, linkSentence } from "./link-sentence.ts";
import { locationClaims } from "./locations.ts";
import { membersOf, partsOf } from "./members.ts";
import { officeClaims } from "./offices.ts";
import { operatorsOver } from "./operators.ts";
import { placeWithin } from "./place-within.ts";
import { inPassing, pointsBack } from "./points-back.ts";
import { type Reading, RecordMaker } from "./records.ts";
import { type Sense, senseOf } from "./sense.ts";
import { type SentenceView, viewSentence } from "./sentence-view.ts";
import { targetOf } from "./targets.ts";
import type { ToldEvent } from "./told-event.ts";
import { traitsOf } from "./traits.ts";

export interface MentionsOfDocument {
  readonly entities: readonly EntityMention[];
  readonly times: readonly TimeMention[];
}

/** Words that mean the relation in fewer than half of their uses have to bring both parties. */
const DOUBTFUL = 0.5;
/** At the end of the rule's name where a word before the event stopped it: that it had happened is not denied. */
const STOPPED = "/stopped";

export function extractClaims(
  doc: TokenizedDocument,
  mentions: MentionsOfDocument,
  language: Language,
  lexicon: Lexicon,
  relations: ReadonlyMap<string, RelationType>,
  hash: (text: string) => string,
): ClaimRecord[] {
  const maker = new RecordMaker(doc.document, lexicon, relations, hash);
  const memory = newMemory();
  const told: ToldEvent[] = [];
  const traits = traitsOf(relations);
  const discourse = new Discourse(traits);
  const isOwn = publisherIn(doc.tokens, doc.document.publisher, language);
  const outermost = mentions.entities.filter((mention) => !mention.nested);
  const own = bySentence(outermost, (mention) => mention.sentence);
  const sentenceOf = sentenceOfToken(doc.sentences);
  const times = bySentence(mentions.times, (time) => sentenceOf(time.first));
  for (const sentence of doc.sentences) {
    const { index } = sentence;
    const view = viewSentence(doc, lexicon, traits, sentence, mentions.entities, own(index), times(index));
    const scopes = findScopes(view, memory);
    const said = (token: number) => {
      const { chain, joint, stance } = chainAt(scopes, token);
      const others = (each: readonly EntityMention[]) => each.filter((mention) => !isOwn(mention));
      return { chain: others(chain), joint: joint.map(others), stance };
    };
    told.push(...readSentence(view, said, discourse, scopes));
    for (const office of officeClaims(view))
      told.push({
        ...office,
        ...(introduces(scopes, office.subject.identity) ? NARRATOR : undenied(said(office.token), true)),
        ...undated(index),
      });
    for (const location of locationClaims(view))
      told.push({ ...location, ...undenied(said(location.token), true), speakerFree: true, ...undated(index) });
  }
  for (const reading of inheritSettings(told, traits, placeWithin(lexicon), doc.document.published)) maker.add(reading);
  return maker.records();
}

type Voice = Pick<Reading, "chain" | "joint" | "stance">;

const NARRATOR: Voice = { chain: [], stance: "assert" };

/** The text itself says who he is whom it lets speak. */
function introduces(scopes: readonly Scope[], who: Identity | null): boolean {
  return who !== null && scopes.some(({ chain }) => chain.some((mention) => mention.identity.id === who.id));
}

/** Who denies a deed does not deny who did it. */
function undenied(voice: Voice, isDescription: boolean): Voice {
  return isDescription && voice.stance === "deny" ? NARRATOR : voice;
}

/** Offices and locations take no day and no place from others. */
function undated(sentence: number) {
  return { sentence, pointsBack: false, timed: false, aside: false, lasting: true, passing: false, describes: true };
}

type Said = (token: number) => Voice;

function readSentence(view: SentenceView, said: Said, discourse: Discourse, scopes: readonly Scope[]): ToldEvent[] {
  const sources = new Set(scopes.flatMap((scope) => (scope.place ? scope.chain : [])));
  const cues = new Set(scopes.flatMap((scope) => scope.cue ?? []));
  const told: ToldEvent[] = [];
  const aside = opensAside(view);
  const spoken = saidOn(view, scopes);
  const sentence = linkSentence(view, discourse, (token) => said(token).chain.at(-1)?.identity ?? null, sources, cues);
  for (const link of sentence.links) {
    const { trigger } = link;
    const sense = senseOf(sentence, link);
    if (!sense) continue;
    const isDescription = describes(sentence, link);
    const operated = operatorsOver(view, trigger, isDescription);
    const polarity =
      link.frame.polarity === "negated" && operated.polarity === "affirmed" ? "negated" : operated.polarity;
    const modality = operated.modality === "asserted" ? link.frame.modality : operated.modality;
    const voice = said(trigger.first);
    const object = targetOf(sentence, link, sense);
    const place = placeFor(sentence, link, scopes);
    if (!tells(sentence, link, sense, object, place)) continue;
    // Without a target only what is said to have happened is told.
    if (!object && view.is(sense.relation, "aimed") && (polarity === "negated" || modality !== "asserted")) continue;
    const base = {
      relation: sense.relation,
      mode: sense.mode,
      place,
      date: timeFor(sentence, link, scopes),
      count: countFor(sentence, link, sense.subject),
      polarity,
      modality,
      ...(view.is(sense.relation, "structural") && introduces(scopes, sense.subject && identityOf(sense.subject))
        ? NARRATOR
        : undenied(voice, isDescription)),
      rule: operated.stopped ? `${link.frame.id}${STOPPED}` : link.frame.id,
      token: trigger.first,
      trigger: spanOf(view, trigger.first, trigger.end),
      evidence: evidenceOf(view, link),
      confidence: confidence(link, sense.subject !== null, object !== null),
      sentence: view.sentence.index,
      pointsBack: pointsBack(sentence, link),
      timed: isTimed(sentence, link, scopes),
      saidOn: spoken,
      aside,
      lasting: trigger.verb?.tense === "imperfect",
      passing: inPassing(sentence, link),
      describes: isDescription,
    };
    const objects = [...membersOf(view, object), ...partsOf(sentence, link, object)];
    for (const subject of membersOf(view, sense.subject))
      for (const each of objects)
        told.push({
          ...base,
          subject: subject.mention,
          subjectIdentity: subject.identity,
          object: each.mention,
          objectIdentity: each.identity,
        });
    told.push(...deedOf(sentence, link, told));
    discourse.note({
      relation: sense.relation,
      agent: sense.subject ? identityOf(sense.subject) : null,
      target: object ? identityOf(object) : null,
      place,
      sentence: view.sentence.index,
      at: trigger.first,
    });
  }
  for (const { argument } of sentence.scene.subjects) discourse.speakOf(identityOf(argument), view.sentence.index);
  return [...withoutClaimed(sentence, told), ...deniedOf(view, told)];
}

/** What was told last before a denial, and all that the same speaker told with it, by the deniers. */
function deniedOf(view: SentenceView, told: readonly ToldEvent[]): ToldEvent[] {
  return denialsOf(view).flatMap(({ at, by }) => {
    const before = told.filter(
      (each) =>
        view.is(each.relation, "deniable") && !each.describes && each.trigger.start < view.tokens[at]!.span.start,
    );
    const last = before.reduce<ToldEvent | null>((a, b) => (a && a.trigger.start > b.trigger.start ? a : b), null);
    return before
      .filter(({ chain }) => last && voiceOf(chain) === voiceOf(last.chain))
      .flatMap((reading) => by.map((denier) => denied(reading, denier)));
  });
}

function voiceOf(chain: ToldEvent["chain"]): string {
  return chain.map(({ identity }) => identity.id).join(" ");
}

function denied(reading: ToldEvent, denier: EntityMention): ToldEvent {
  return { ...reading, chain: [denier], joint: [], stance: "deny", rule: `${reading.rule}/denied` };
}

/** What is worth telling: an event with too little of its parties is an echo of another, or no news. */
function tells(
  { scene }: LinkedSentence,
  { trigger, frame, cause }: Link,
  sense: Sense,
  object: Argument | null,
  place: EntityMention | null,
): boolean {
  const { is } = scene.view;
  if (frame.reliability < DOUBTFUL && !(object && (sense.subject || cause))) return false;
  if (is(sense.relation, "aimed")) {
    // "the attack" by nobody named was told before.
    if (!sense.subject && !trigger.verb && trigger.noun?.article) return false;
    return object !== null || (sense.subject !== null && place !== null);
  }
  if (sense.subject || object || !is(sense.relation, "clash")) return true;
  // Fighting between nobody named is news where it is said to go on somewhere, not where it only dates or explains.
  if (trigger.verb || scene.events.has(trigger)) return true;
  return place !== null && trigger.number === "p" && trigger.noun?.article !== true;
}

/** Reliability of the word, less where an argument is missing. */
function confidence(link: Link, subject: boolean, object: boolean): number {
  const missing = (subject ? 0 : 1) + (object ? 0 : 1);
  return Math.round(link.frame.reliability * 0.85 ** missing * 100) / 100;
}
