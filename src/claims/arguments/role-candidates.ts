/* Who may fill a role that a frame names (markers of the lexicon; anything else is a preposition). */
import type { Frame } from "../../resources/lexicon.schema.ts";
import { isActor, isCountry } from "../argument-types.ts";
import { isRelative } from "../clauses.ts";
import type { Trigger } from "../triggers.ts";
import { type Argument, identityOf, ofSlot, understood } from "./argument.ts";
import { controllerOf } from "./controller.ts";
import { adjectiveOf, agentOfEvent, genitiveOf, genitivePhrase, underPreposition } from "./event-noun.ts";
import type { Phrase } from "./phrases.ts";
import { actorOf, isPersonal, thingOf } from "./pronouns.ts";
import { type EventParties, nounToken, phrasesAfter, type Scene } from "./scene.ts";
import type { VerbSyntax } from "./verb-subject.ts";

export type Role = "subject" | "object";

export interface Place {
  readonly scene: Scene;
  readonly trigger: Trigger;
  readonly frame: Frame;
  /** null for nouns, participles, circumstances. */
  readonly syntax: VerbSyntax | null;
  /** A light verb's noun as a trigger of its own; the trigger itself when it is a noun. */
  readonly noun: Trigger | null;
}

/** Sentences back to which "the attack" may point. */
const REMEMBERED = 6;
/** on, against */
const AIMS = ["\u0639\u0644\u064A", "\u0636\u062F"];
const BETWEEN = "\u0628\u064A\u0646";

export function candidatesFor(place: Place, marker: string, role: Role): Argument[] {
  switch (marker) {
    case "null":
      return [];
    case "subj":
      return subjects(place);
    case "obj":
      return objects(place);
    case "gen":
      return place.noun ? listed(genitiveOf(place.scene, place.noun, 5, role)) : [];
    case "adj":
      return place.noun ? listed(adjectiveOf(place.scene, place.noun, 5.5)) : [];
    case "head":
      return listed(headOf(place));
    case "host":
      return listed(controllerOf(place.scene, place.trigger, 4) ?? hostOf(place));
    case "event":
      return eventSide(place, role);
    case "noun-pp":
      return nounSide(place, role);
    case "between":
      return between(place, role);
    case "self":
      return selfOf(place);
    default:
      return prepositional(place, marker);
  }
}

function listed(argument: Argument | null): Argument[] {
  return argument ? [argument] : [];
}

function subjects({ scene, syntax, trigger }: Place): Argument[] {
  // "a raid that hit": the noun before the verb is its subject.
  const { light } = trigger;
  const acting = light && scene.view.slotAt(light.first)?.mention;
  if (
    light &&
    !(acting && acting.category !== "thing" && isActor(acting)) &&
    light.first < trigger.first &&
    syntax?.verb.enclitic === "" &&
    syntax.verb.voice !== "passive"
  )
    return [];
  // "the war cost": nobody from the clause above does what an event does.
  const event = syntax?.subjects.some(({ phrase, score }) => phrase?.event && score > 3);
  if (syntax && event)
    return syntax.subjects.flatMap(({ argument, where }) =>
      argument && where !== "host" && where !== "topic" ? [argument] : [],
    );
  return syntax ? syntax.subjects.flatMap((each) => (each.argument ? [each.argument] : [])) : [];
}

function objects({ scene, syntax, noun, trigger }: Place): Argument[] {
  const found: Argument[] = [];
  if (syntax) {
    const { verb, relative, resumed } = syntax;
    if (resumed === "" && relative?.slot && !relative.event) found.push(ofSlot(relative.slot, "relative", 6.5));
    else if (isPersonal(verb.enclitic)) {
      const meant =
        actorOf(scene, verb.enclitic, trigger.first, 4) ?? thingOf(scene, verb.enclitic, trigger.first, 3.5);
      // "what they may destroy": the suffix is not the subject behind it.
      const doer = syntax.after[0]?.slot?.mention.identity.id;
      if (meant && identityOf(meant).id !== doer) found.push(meant);
    }
    // The suffix fills the object's place: what follows is the subject.
    if (isPersonal(verb.enclitic)) return found;
    syntax.after.forEach((phrase, index) => {
      if (phrase.slot && !phrase.event && !phrase.conjoined)
        found.push(ofSlot(phrase.slot, "object", 5 - index * 0.5 - Math.max(0, phrase.opens - trigger.end) * 0.1));
    });
    return found;
  }
  // After the agent in the genitive: "the army's shelling the town".
  const genitive = noun && genitivePhrase(scene, noun);
  if (!noun || !genitive) return found;
  const next = phrasesAfter(scene, genitive.end).find((phrase) => phrase.slot && !phrase.conjoined);
  if (next?.slot && next.preposition === "" && !next.event && next.first - genitive.end <= 4)
    found.push(ofSlot(next.slot, "object", 4));
  return found;
}

/** The noun that a participle or a relative describes. */
function headOf({ scene, trigger, syntax }: Place): Argument | null {
  if (syntax) return syntax.relative?.slot ? ofSlot(syntax.relative.slot, "relative", 5) : null;
  const head = scene.phrases.findLast((phrase) => phrase.end <= trigger.first && !phrase.event);
  if (head?.slot && trigger.first - head.end <= 2) return ofSlot(head.slot, "head", 5);
  // "the town remains under the control of": the verb between is no part of the phrase.
  const clause = scene.view.clauseAt(trigger.first);
  return head?.slot && trigger.kind === "circumstance" && head.first >= clause.first && trigger.first - head.end <= 4
    ? ofSlot(head.slot, "head", 3)
    : null;
}

/** Subject of the clause that a phrase hangs on. */
export function hostOf({ scene, trigger }: Place): Argument | null {
  const clause = scene.view.clauseAt(trigger.first);
  const topic = scene.phrases.find(
    (phrase) =>
      phrase.first >= clause.begins &&
      phrase.first - clause.begins <= 2 &&
      phrase.end <= trigger.first &&
      phrase.preposition === "",
  );
  const own = scene.subjects.filter((each) => !each.embedded);
  const inside = own.findLast((each) => each.at < trigger.first && each.at >= clause.first);
  if (inside) return { ...inside.argument, how: "host", score: 4 };
  if (topic?.slot && !topic.event && isActor(topic.slot.mention)) return ofSlot(topic.slot, "host", 4);
  const before = own.findLast((each) => each.at < trigger.first);
  const host = before ?? own.find((each) => each.at > trigger.first);
  return host ? { ...host.argument, how: "host", score: before ? 3.5 : 3 } : null;
}

/** Agent or target of the event that the verb's subject or object names. */
function eventSide({ scene, syntax }: Place, role: Role): Argument[] {
  if (!syntax) return [];
  const phrases: Phrase[] = [
    ...syntax.subjects.flatMap((each) => (each.phrase?.event && each.score > 0 ? [each.phrase] : [])),
    ...(role === "object" ? syntax.all : syntax.after).filter((phrase) => phrase.event),
  ];
  for (const phrase of phrases) {
    const agent = agentOfEvent(scene, phrase.event!);
    const party = role === "subject" ? agent : targetOfEvent(scene, phrase.event!, agent);
    if (party) return [{ ...party, how: "event", score: 5 }];
  }
  return [];
}

export function targetOfEvent(scene: Scene, event: Trigger, agent: Argument | null): Argument | null {
  const parties = scene.parties.get(nounToken(event));
  if (parties?.target) return parties.target;
  for (const aim of AIMS) {
    const [found] = underPreposition(scene, event.end, aim, 5);
    if (found) return found;
  }
  const inside = aimedInside(scene, event);
  if (inside) return inside;
  const genitive = genitiveOf(scene, event, 4);
  if (genitive && genitive.slot !== agent?.slot) return genitive;
  const told = event.noun?.article ? scene.discourse.before(scene.view.sentence.index + 1, REMEMBERED) : null;
  return told?.target && agent === null ? understood(told.target, "event", 3) : null;
}

/** Read by the noun's own frames where it has some. */
function ownParties(scene: Scene, noun: Trigger): EventParties {
  const frames = noun.noun
    ? (scene.view.lexicon.frameWords.longest(noun.noun.stem, () => null)?.values ?? []).flatMap(({ frame }) =>
        frame.kind === "masdar" || frame.kind === "noun" ? [frame] : [],
      )
    : [];
  let parties: EventParties | null = null;
  // A frame that asks its own noun again finds nothing there.
  scene.parties.set(nounToken(noun), { agent: null, target: null });
  if (frames.length > 0) {
    const link = scene.choose({ ...noun, frames });
    if (link) parties = { agent: link.subject, target: link.object };
  }
  if (!parties) {
    scene.parties.delete(nounToken(noun));
    const agent = agentOfEvent(scene, noun);
    parties = { agent, target: targetOfEvent(scene, noun, agent) };
  }
  scene.parties.set(nounToken(noun), parties);
  return parties;
}

/** "the attack that it launched on X": the target stands in the relative clause of the event. */
function aimedInside(scene: Scene, event: Trigger): Argument | null {
  const { view } = scene;
  const relative = view.tokens.slice(event.end, event.end + 4).some((token) => isRelative(token, view.lexicon));
  const phrase = relative
    ? scene.phrases.find(
        ({ first, opens, slot, preposition }) =>
          slot !== null && first > event.end && opens - event.end <= 12 && AIMS.includes(preposition),
      )
    : undefined;
  return phrase?.slot ? ofSlot(phrase.slot, "relative", 4.5) : null;
}

/** The light verb's noun brings its own parties. */
function nounSide({ scene, noun }: Place, role: Role): Argument[] {
  if (!noun) return [];
  const own = role === "object" ? scene.view.slotAt(noun.first) : undefined;
  if (own && (own.mention.victim || own.mention.category === "population")) return [ofSlot(own, "noun", 5)];
  const { agent, target } = scene.parties.get(nounToken(noun)) ?? ownParties(scene, noun);
  const party = role === "subject" ? agent : target;
  return party ? [{ ...party, score: 5 }] : [];
}

function between({ scene, trigger, noun, syntax }: Place, role: Role): Argument[] {
  const from = noun?.end ?? trigger.end;
  const pair = scene.phrases.find(
    (phrase) =>
      phrase.preposition === BETWEEN &&
      phrase.slot &&
      phrase.first >= Math.min(from, trigger.end) &&
      phrase.opens - from <= 8,
  );
  if (!pair?.slot) return [];
  const other = scene.view.slots[scene.view.slots.indexOf(pair.slot) + 1];
  const wanted = role === "subject" ? pair.slot : other && other.list === pair.slot.list ? other : null;
  return wanted && (syntax === null || isActor(wanted.mention) || isCountry(scene.view.lexicon, wanted.mention))
    ? [ofSlot(wanted, "between", 6)]
    : [];
}

function selfOf({ scene, trigger }: Place): Argument[] {
  const slot = scene.view.slotAt(trigger.first);
  if (!slot || slot.mention.head < trigger.first) return [];
  const { definite, quantity } = slot.mention;
  // "the dead" without a number were told before.
  const counted = quantity !== null && (quantity.value ?? quantity.min ?? null) !== null;
  return definite && !counted ? [] : [ofSlot(slot, "self", 5)];
}

function prepositional({ scene, trigger, noun, syntax }: Place, marker: string): Argument[] {
  const found: Argument[] = [];
  const add = (candidates: readonly Argument[]) => {
    for (const each of candidates) if (!found.some((seen) => seen.slot === each.slot)) found.push(each);
  };
  const light = noun === trigger ? null : noun;
  const behind = light !== null && light.first > trigger.end;
  if (behind) add(underPreposition(scene, light.end, marker, 5));
  add(underPreposition(scene, trigger.end, marker, behind ? 4 : 5));
  // "an attack on X that Y launched": the noun stands before its verb.
  if (light && light.end <= trigger.first)
    add(
      underPreposition(scene, light.end, marker, 5).filter(
        ({ slot }) => slot !== null && slot.mention.end <= trigger.first,
      ),
    );
  if (syntax?.relative?.slot && syntax.resumed === marker) found.push(ofSlot(syntax.relative.slot, "relative", 6));
  return found;
}
