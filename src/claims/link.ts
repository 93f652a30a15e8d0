/*
 * From a trigger to its arguments: grammatical positions first (subject before or after the verb, genitive after an event noun), then
 * prepositions, then what the clause above lends (host subject, relative head). A role that should be filled and is not, gives no claim.
 */
import type { EntityMention } from "../model/mention.ts";
import type { Frame } from "../resources/lexicon.schema.ts";
import { agrees, fits, isActor, isCountry } from "./argument-types.ts";
import { isComplementizer, isRelative } from "./clauses.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";
import { foldKey, type Trigger } from "./triggers.ts";

export interface Link {
  readonly trigger: Trigger;
  readonly frame: Frame;
  readonly subject: Slot | null;
  readonly object: Slot | null;
  /** The subject was looked for in the event that the clause names. */
  readonly subjectFromEvent: boolean;
  readonly passive: boolean;
  /** How many arguments stand in their own place: for confidence. */
  readonly explicit: number;
}

const MARKERS = new Set(["subj", "obj", "gen", "adj", "head", "host", "event", "noun-pp", "self", "between", "null"]);
const AGENT_PREPOSITIONS = new Set([
  "\u0645\u0646 \u0642\u0628\u0644",
  "\u0639\u0644\u064A \u064A\u062F",
  "\u0639\u0644\u064A \u0627\u064A\u062F\u064A",
  "\u0628\u0631\u0635\u0627\u0635",
  "\u0628\u0646\u064A\u0631\u0627\u0646",
]);

interface Positions {
  readonly before: Slot | null;
  readonly after: readonly Slot[];
  readonly all: readonly Slot[];
  readonly relativeHead: Slot | null;
  readonly host: Slot | null;
}

export function linkTrigger(
  view: SentenceView,
  trigger: Trigger,
  subjects: readonly { at: number; slot: Slot }[],
): Link | null {
  const positions = positionsOf(view, trigger, subjects);
  for (const frame of trigger.frames) {
    const link = trigger.verb ? linkVerb(view, trigger, frame, positions) : linkNoun(view, trigger, frame, positions);
    if (link && typesFit(link)) return link;
  }
  return null;
}

function typesFit({ frame, subject, object }: Link): boolean {
  const allowed = (types: readonly string[], slot: Slot | null) =>
    types.length === 0 ||
    !slot ||
    types.includes(slot.mention.identity.type) ||
    (isCountry(slot.mention) && types.includes("Government"));
  return allowed(frame.subjectTypes, subject) && allowed(frame.objectTypes, object);
}

function positionsOf(view: SentenceView, trigger: Trigger, subjects: readonly { at: number; slot: Slot }[]): Positions {
  const clause = view.clauseAt(trigger.first);
  const end = extent(view, trigger.end, clause.end);
  const all = view.slots.filter((slot) => slot.mention.first >= trigger.end && slot.mention.first < end);
  const light = trigger.light;
  const after = all.filter(
    (slot) =>
      slot.preposition === "" && !(light && slot.mention.head === light.first && slot.mention.category === "thing"),
  );
  const before = view.slots.findLast(
    (slot) =>
      slot.mention.end <= trigger.first &&
      slot.mention.first >= clause.first &&
      slot.preposition === "" &&
      slot.mention.nested === false,
  );
  return {
    before: before ?? null,
    after,
    all,
    relativeHead: relativeHead(view, trigger, clause.first),
    host: hostSubject(trigger, subjects),
  };
}

/** Arguments may stand beyond a comma, not beyond the next verb or clause. */
function extent(view: SentenceView, from: number, end: number): number {
  for (let index = from; index < end; index++) {
    const token = view.tokens[index]!;
    if (
      token.verbs.some((verb) => verb.person === 3 && !verb.jussive) &&
      !token.nouns.some((noun) => noun.known) &&
      !view.slotAt(index)
    )
      return index;
    if (isComplementizer(token) || isRelative(token, view.lexicon)) return index;
  }
  return end;
}

function relativeHead(view: SentenceView, trigger: Trigger, clauseFirst: number): Slot | null {
  if (!trigger.verb || !isRelative(view.tokens[clauseFirst], view.lexicon) || trigger.first - clauseFirst > 4)
    return null;
  return view.slots.findLast((slot) => slot.mention.end <= clauseFirst && clauseFirst - slot.mention.end <= 3) ?? null;
}

function hostSubject(trigger: Trigger, subjects: readonly { at: number; slot: Slot }[]): Slot | null {
  return subjects.findLast((each) => each.at < trigger.first)?.slot ?? null;
}

function linkVerb(view: SentenceView, trigger: Trigger, frame: Frame, positions: Positions): Link | null {
  const verb = trigger.verb!;
  const wantsSubject = frame.subject.includes("subj");
  const victimSubject = frame.object.includes("subj");
  const [first, second] = positions.after;
  let subject: Slot | null = null;
  let object: Slot | null = null;
  let passive = verb.voice === "passive";
  const head = positions.relativeHead;
  const before =
    positions.before && agrees(positions.before.mention, verb) && openBefore(view, positions.before, trigger)
      ? positions.before
      : null;
  const rest: Slot[] = [...positions.after];
  if (head && verb.enclitic) {
    object = frame.object.includes("obj") ? head : null;
    subject = first ?? null;
    rest.shift();
  } else if (head && agrees(head.mention, verb) && !(first && isActor(first.mention) && resumes(view, trigger)))
    subject = head;
  else if (before && !verb.conjunction && isActorLike(before, frame)) subject = before;
  else if (first && agreesAfter(first.mention, verb) && (isActorLike(first, frame) || victimSubject)) {
    subject = first;
    rest.shift();
  } else if (positions.host && (verb.conjunction || !first || !isActor(first.mention))) subject = positions.host;

  if (victimSubject)
    return {
      trigger,
      frame,
      subject: agentOf(positions),
      object: subject ?? first ?? null,
      subjectFromEvent: frame.subject.includes("event"),
      passive: true,
      explicit: 1,
    };
  if (
    trigger.light &&
    (frame.object.includes("noun-pp") || frame.object.includes("between") || frame.subject.includes("between"))
  ) {
    const own = linkOwnNoun(view, trigger, frame);
    const doer = wantsSubject ? subject : (own?.subject ?? null);
    const target =
      own?.object && own.object !== doer ? own.object : byPreposition(view, frame.object, positions, trigger);
    if (own || (doer && target))
      return {
        trigger,
        frame,
        subject: doer ?? own?.subject ?? null,
        object: target,
        subjectFromEvent: !doer,
        passive: false,
        explicit: 1,
      };
  }
  if (!wantsSubject) {
    object = byPreposition(view, frame.object, positions, trigger) ?? rest[0] ?? null;
    return object
      ? {
          trigger,
          frame,
          subject: null,
          object,
          subjectFromEvent: frame.subject.includes("event"),
          passive: false,
          explicit: 1,
        }
      : null;
  }
  // One bare victim or target after a verb that can be passive: it is what was done to.
  if (
    !passive &&
    verb.voice === "both" &&
    frame.object.includes("obj") &&
    subject &&
    subject === (head ?? before ?? first) &&
    !second &&
    isVictim(subject.mention, frame) &&
    !byPreposition(view, frame.object, positions, trigger)
  )
    passive = rest.length === 0 || !head;
  if (passive) {
    const victim = subject ?? first ?? null;
    return {
      trigger,
      frame,
      subject: agentOf(positions),
      object: victim,
      subjectFromEvent: true,
      passive: true,
      explicit: victim ? 1 : 0,
    };
  }
  if (frame.object.includes("event")) object ??= eventTarget(view, trigger);
  object ??= byPreposition(view, frame.object, positions, trigger);
  if (!object && (frame.object.includes("obj") || frame.object.includes("noun-pp")))
    object = rest.find((slot) => fits(frame.relation, "object", slot.mention)) ?? null;
  if (!subject) return null;
  if (!object && requiresObject(frame)) return null;
  return {
    trigger,
    frame,
    subject,
    object,
    subjectFromEvent: false,
    passive: false,
    explicit: (subject ? 1 : 0) + (object ? 1 : 0),
  };
}

/** "announced that she …": the pronoun on the complementizer is the speaker before it. */
function resumedSubject(view: SentenceView, trigger: Trigger): Slot | null {
  const clause = view.clauseAt(trigger.first);
  const opener = view.tokens[clause.first];
  if (!opener || !isComplementizer(opener) || !/(?:\u0647|\u0647\u0627|\u0647\u0645)$/u.test(opener.folded))
    return null;
  return (
    view.slots.findLast(
      (slot) => slot.mention.end <= clause.first && slot.preposition === "" && isActor(slot.mention),
    ) ?? null
  );
}

/** The clause's own subject stands before the verb: after a complementizer, at its start, or right before the verb. */
function openBefore(view: SentenceView, slot: Slot, trigger: Trigger): boolean {
  const clause = view.clauseAt(trigger.first);
  const start = clause.begins;
  const between = view.tokens.slice(slot.mention.end, trigger.first);
  if (between.every((token) => token.kind === "punctuation" || token.folded.length <= 4)) return true;
  return slot.mention.first - start <= 2;
}

function resumes(view: SentenceView, trigger: Trigger): boolean {
  return view.tokens
    .slice(trigger.end, trigger.end + 3)
    .some((token) =>
      /^(?:\u0641\u064A|\u0628|\u0639\u0644\u064A|\u0645\u0646|\u0627\u0644\u064A)(?:\u0647|\u0647\u0627|\u0647\u0645)$/u.test(
        token.folded,
      ),
    );
}

function isActorLike(slot: Slot, frame: Frame): boolean {
  return fits(frame.relation, "subject", slot.mention) || slot.mention.device;
}

function agreesAfter(mention: EntityMention, verb: { gender: string }): boolean {
  return (
    verb.gender === "both" ||
    mention.gender === null ||
    mention.number === "p" ||
    mention.gender === verb.gender ||
    verb.gender === "m"
  );
}

function isVictim(mention: EntityMention, frame: Frame): boolean {
  if (
    frame.relation === "KILLED" ||
    frame.relation === "INJURED" ||
    frame.relation === "ARRESTED" ||
    frame.relation === "ABDUCTED"
  )
    return (
      mention.category === "population" ||
      mention.quantity !== null ||
      mention.category === "quantity" ||
      mention.identity.type === "Person"
    );
  return mention.category === "population" || mention.category === "facility" || mention.category === "place";
}

function agentOf(positions: Positions): Slot | null {
  return positions.all.find((slot) => AGENT_PREPOSITIONS.has(slot.preposition) && isActor(slot.mention)) ?? null;
}

function requiresObject(frame: Frame): boolean {
  return (
    !frame.object.includes("null") &&
    frame.object.length > 0 &&
    !["MOBILIZED", "WITHDREW_FROM", "SURRENDERED_TO", "PROTESTED", "THREATENED", "OVERFLEW"].includes(frame.relation)
  );
}

function byPreposition(
  view: SentenceView,
  roles: readonly string[],
  positions: Positions,
  trigger: Trigger,
): Slot | null {
  for (const role of roles) {
    if (MARKERS.has(role)) continue;
    const wanted = foldKey(role);
    const from = trigger.light && trigger.light.first > trigger.end ? trigger.light.first : trigger.end;
    const found = positions.all.find(
      (slot) => slot.mention.opens >= from && slot.preposition === wanted && near(view, from, slot),
    );
    if (found) return found;
  }
  return null;
}

function near(view: SentenceView, from: number, slot: Slot): boolean {
  return slot.mention.opens - from <= 12 && view.sentence.end >= slot.mention.end;
}

function linkNoun(view: SentenceView, trigger: Trigger, frame: Frame, positions: Positions): Link | null {
  const genitive = genitiveOf(view, trigger);
  let subject: Slot | null = null;
  let object: Slot | null = null;
  const prepositional = byPreposition(view, frame.object, positions, trigger);
  if (frame.object.includes("between") || frame.subject.includes("between")) {
    const pair = positions.all.find(
      (slot) => slot.preposition === "\u0628\u064A\u0646" && slot.mention.opens - trigger.end <= 4,
    );
    const other = pair && view.slots[view.slots.indexOf(pair) + 1];
    if (pair)
      return {
        trigger,
        frame,
        subject: pair,
        object: other && other.list === pair.list ? other : null,
        subjectFromEvent: false,
        passive: false,
        explicit: 2,
      };
  }
  if (
    genitive &&
    frame.subject.includes("gen") &&
    isActor(genitive.mention) &&
    (prepositional || !frame.object.includes("gen") || !isVictim(genitive.mention, frame))
  )
    subject = genitive;
  else if (genitive && frame.object.includes("gen")) object = genitive;
  object ??= prepositional;
  if (!subject && frame.subject.some((role) => !MARKERS.has(role))) {
    const agent = byPreposition(view, frame.subject, positions, trigger);
    if (agent && isActor(agent.mention) && agent !== object) subject = agent;
  }
  subject ??= agentOf(positions);
  if (!subject) {
    const lent = operatorSubject(view, trigger);
    if (lent && lent !== object && frame.subject.some((role) => role !== "null")) subject = lent;
  }
  if (!object && !subject && trigger.noun?.article) return null;
  const hosted = frame.subject.includes("host") || trigger.kind === "circumstance";
  if (hosted && trigger.kind === "circumstance") {
    const giver = genitive ?? positions.all.find((slot) => slot.mention.opens - trigger.end <= 1) ?? null;
    return giver && positions.host && isActor(giver.mention)
      ? frame.object.includes("host")
        ? {
            trigger,
            frame,
            subject: giver,
            object: positions.host,
            subjectFromEvent: false,
            passive: false,
            explicit: 1,
          }
        : {
            trigger,
            frame,
            subject: positions.host,
            object: giver,
            subjectFromEvent: false,
            passive: false,
            explicit: 1,
          }
      : null;
  }
  if (!object && requiresObject(frame) && !["CLASHED_WITH", "STRUCK"].includes(frame.relation)) return null;
  if (!object && !subject && frame.relation !== "CLASHED_WITH") return null;
  return {
    trigger,
    frame,
    subject,
    object,
    subjectFromEvent: !subject,
    passive: false,
    explicit: (subject ? 1 : 0) + (object ? 1 : 0),
  };
}

/** The noun of a light verb with its own frame (an attack is "on" something), else with the verb's. */
function linkOwnNoun(view: SentenceView, trigger: Trigger, frame: Frame): Link | null {
  const noun = nounOf(view, trigger);
  const positions = positionsOf(view, noun, []);
  const own = noun.noun
    ? view.lexicon.frameWords
        .longest(noun.noun.stem, () => null)
        ?.values.filter((sense) => sense.frame.kind === "masdar")
    : null;
  for (const sense of own ?? []) {
    const link = linkNoun(view, noun, sense.frame, positions);
    if (link?.object) return link;
  }
  return linkNoun(view, noun, frame, positions);
}

/** A light verb's noun as a trigger of its own: it brings its own arguments. */
function nounOf(view: SentenceView, trigger: Trigger): Trigger {
  const { first, end } = trigger.light!;
  return {
    ...trigger,
    first,
    end,
    kind: "masdar",
    verb: null,
    noun: view.tokens[first]!.nouns.find((reading) => reading.known) ?? null,
    light: null,
  };
}

/** The noun phrase right after an event noun, adjectives and quotation marks apart. */
function genitiveOf(view: SentenceView, trigger: Trigger): Slot | null {
  if (trigger.noun?.article) return null;
  const slot = view.slots.find((each) => each.mention.first >= trigger.end);
  if (!slot || slot.preposition !== "" || slot.mention.conjoined) return null;
  for (let index = trigger.end; index < slot.mention.first; index++)
    if (view.tokens[index]!.kind !== "punctuation" || index - trigger.end > 0) return null;
  return slot;
}

/** What an event noun after the verb was aimed at: "claimed the attack on X". */
function eventTarget(view: SentenceView, trigger: Trigger): Slot | null {
  const aimed = new Set(["\u0639\u0644\u064A", "\u0636\u062F"]);
  return (
    view.slots.find(
      (slot) =>
        slot.mention.first > trigger.end && slot.mention.first - trigger.end <= 16 && aimed.has(slot.preposition),
    ) ?? null
  );
}

/** "X managed to seize", "X tried to storm", "X took part in": the operator's subject is the event's. */
function operatorSubject(view: SentenceView, trigger: Trigger): Slot | null {
  const clause = view.clauseAt(trigger.first);
  for (let index = trigger.first - 1; index >= Math.max(clause.first, trigger.first - 10); index--) {
    const token = view.tokens[index]!;
    const verb = token.verbs.find((reading) => view.lexicon.operatorsByVerb.has(reading.verb) && reading.person === 3);
    if (!verb || view.slotAt(index) || view.lexicon.sayingByVerb.has(verb.verb)) continue;
    const after = view.slots.find(
      (slot) =>
        slot.mention.first > index &&
        slot.mention.end <= trigger.first &&
        slot.preposition === "" &&
        (isActor(slot.mention) || isCountry(slot.mention)),
    );
    if (after) return after;
    const before = view.slots.findLast(
      (slot) =>
        slot.mention.end <= index &&
        slot.preposition === "" &&
        index - slot.mention.end <= 6 &&
        (isActor(slot.mention) || isCountry(slot.mention)) &&
        agrees(slot.mention, verb),
    );
    return before ?? null;
  }
  return null;
}
