/*
 * The best assignment of a trigger's roles as a whole, over all its frames and both voices, instead of the nearest noun for each
 * (reading-arabic, 3.5).
 */
import type { Frame } from "../../resources/lexicon.schema.ts";
import { fits, isActor, isCountry } from "../argument-types.ts";
import type { Link } from "../link.ts";
import { actsAsVictim, needsNobody, needsObject, needsSubject } from "../needs.ts";
import type { Trigger } from "../triggers.ts";
import { type Argument, identityOf } from "./argument.ts";
import { controllerOf } from "./controller.ts";
import { candidatesFor, hostOf, type Place, type Role } from "./role-candidates.ts";
import type { Scene } from "./scene.ts";
import { syntaxOf, type VerbSyntax } from "./verb-subject.ts";

const NEVER = -100;
/** A damma on the first radical of a perfect is a passive. */
const PASSIVE_VOWEL = /^[\u0648\u0641]?\u064E?\p{L}\u064F/u;
/** Each later role of a frame's list is a little less usual. */
const ORDER = 0.4;

/** What was done to somebody is told where he stands, not inherited from a clause above. */
const STANDS = new Set(["after", "before", "relative"]);

interface Reading {
  readonly subject: Argument | null;
  readonly object: Argument | null;
  readonly score: number;
  readonly passive: boolean;
}

export function chooseArguments(scene: Scene, trigger: Trigger): Link | null {
  const syntax = trigger.verb
    ? syntaxOf(scene, trigger.first, trigger.end, trigger.verb, trigger.light?.first ?? null)
    : null;
  const noun = nounOf(scene, trigger);
  let best: Link | null = null;
  trigger.frames.forEach((frame, rank) => {
    const place: Place = { scene, trigger, frame, syntax, noun };
    for (const reading of readingsOf(place)) {
      const score = reading.score - rank * 0.3;
      if (score > 0 && (!best || score > best.score))
        best = {
          trigger,
          frame,
          subject: reading.subject,
          object: reading.object,
          passive: reading.passive,
          score,
          cause: causeOf(syntax, reading.object),
        };
    }
  });
  return best;
}

function nounOf(scene: Scene, trigger: Trigger): Trigger | null {
  if (!trigger.verb) return trigger;
  if (!trigger.light) return null;
  const { first, end } = trigger.light;
  return {
    ...trigger,
    first,
    end,
    kind: "masdar",
    verb: null,
    noun: scene.view.tokens[first]!.nouns.find((reading) => reading.known) ?? null,
    light: null,
  };
}

/** The event that is the verb's subject, when what could be its subject too was done to. */
function causeOf(syntax: VerbSyntax | null, object: Argument | null): Trigger | null {
  const others = syntax?.subjects.filter(({ phrase }) => !phrase?.slot || phrase.slot !== object?.slot);
  const best = others?.reduce<VerbSyntax["subjects"][number] | null>(
    (found, each) => (!found || each.score > found.score ? each : found),
    null,
  );
  return best?.phrase?.event ?? null;
}

function readingsOf(place: Place): Reading[] {
  const { frame, syntax } = place;
  const verb = syntax?.verb;
  const canPassive = verb !== undefined && verb.voice !== "active" && frame.object.includes("obj");
  const voweled = verb !== undefined && PASSIVE_VOWEL.test(place.scene.view.tokens[place.trigger.first]!.raw);
  const readings: Reading[] = [];
  if ((verb?.voice !== "passive" && !(voweled && canPassive)) || !frame.object.includes("obj"))
    readings.push(...pairs(place, frame.subject, frame.object, false));
  if (canPassive && verb.enclitic === "") {
    const agents = frame.subject.filter((role) => role !== "subj");
    readings.push(
      ...pairs(place, agents, ["subj"], true).filter(({ object }) => object === null || STANDS.has(object.how)),
    );
  }
  return readings;
}

function pairs(
  place: Place,
  subjectRoles: readonly string[],
  objectRoles: readonly string[],
  passive: boolean,
): Reading[] {
  const { scene, frame, syntax, trigger } = place;
  const { is } = scene.view;
  const subjects = [...gather(place, subjectRoles, "subject"), ...lentSubject(place, subjectRoles, passive)];
  // A masdar governs like its verb: "the gunmen's storming the office".
  const governs = !syntax && trigger.kind === "masdar" && subjectRoles.includes("gen") && !objectRoles.includes("obj");
  const objects = gather(place, governs ? [...objectRoles, "obj"] : objectRoles, "object");
  const readings: Reading[] = [];
  const emptySubject = needsSubject(is, frame) ? NEVER : passive ? 0 : needsNobody(is, frame) ? 0 : -2.5;
  const emptyObject = needsObject(is, frame) ? NEVER : 0;
  for (const subject of [null, ...subjects])
    for (const object of [null, ...objects]) {
      if (!subject && !object && !is(frame.relation, "clash")) continue;
      if (subject && object && clash(subject, object, objectRoles)) continue;
      const score =
        1 +
        (subject ? subject.score + typeScore(place.scene, frame, "subject", subject) : emptySubject) +
        (object
          ? object.score + typeScore(place.scene, frame, "object", object) + victim(place, object, passive)
          : emptyObject) +
        order(place, subject, object) +
        inherits(place, subject);
      readings.push({ subject, object, score, passive });
    }
  return readings;
}

function gather(place: Place, roles: readonly string[], role: Role): Argument[] {
  const best: Argument[] = [];
  roles.forEach((marker, index) => {
    for (const each of candidatesFor(place, marker, role)) {
      const argument = { ...each, score: each.score - index * ORDER };
      const same = best.findIndex((other) => other.slot !== null && other.slot === argument.slot);
      if (same < 0) best.push(argument);
      else if (best[same]!.score < argument.score) best[same] = argument;
    }
  });
  return best;
}

/** Event nouns under an operator take its subject, unless the frame says that nobody does it. */
function lentSubject(place: Place, roles: readonly string[], passive: boolean): Argument[] {
  const { scene, trigger, frame, syntax } = place;
  if (passive || syntax || trigger.kind === "circumstance" || !roles.some((role) => role !== "null")) return [];
  const { is } = scene.view;
  if (is(frame.relation, "clash") || (is(frame.relation, "casualty") && is(frame.relation, "victims"))) return [];
  const controller = controllerOf(scene, trigger, 3.5) ?? purposeHost(place);
  return controller ? [controller] : [];
}

/** "in order to seize", "by seizing", "after seizing": whoever acts in the clause above. */
function purposeHost(place: Place): Argument | null {
  const { scene, trigger } = place;
  if (!trigger.noun || trigger.noun.article) return null;
  const before = scene.view.tokens[trigger.first - 1]?.folded ?? "";
  const joined = HOSTING.has(trigger.noun.preposition);
  if (
    !joined &&
    !HOSTING.has(before) &&
    !scene.view.lexicon.operatorWords.longest(before.replace(/^\u0628/u, ""), () => null)
  )
    return null;
  const host = hostOf(place);
  return host ? { ...host, how: "controller", score: Math.min(host.score, 3) } : null;
}

/** l, b, khilal, 'abr, ba'd, qabl: what they open is done by the subject above. */
const HOSTING = new Set([
  "\u0644",
  "\u0628",
  "\u062E\u0644\u0627\u0644",
  "\u0639\u0628\u0631",
  "\u0628\u0639\u062F",
  "\u0642\u0628\u0644",
  "\u0628\u0647\u062F\u0641",
]);

function clash(subject: Argument, object: Argument, objectRoles: readonly string[]): boolean {
  if (subject.slot && subject.slot === object.slot) return true;
  if (identityOf(subject).id === identityOf(object).id) return true;
  return (
    subject.slot !== null &&
    object.slot !== null &&
    subject.slot.list === object.slot.list &&
    !objectRoles.includes("between")
  );
}

const INHERITED = new Set(["host", "topic", "pronoun", "controller"]);
/** Who may be meant without being named as the one who uses force. */
const LIKELY = new Set(["ArmedGroup", "StateForce", "Government", "Population"]);

function typeScore(scene: Scene, frame: Frame, role: Role, argument: Argument): number {
  const declared = role === "subject" ? frame.subjectTypes : frame.objectTypes;
  const { type } = identityOf(argument);
  const { is } = scene.view;
  const mention = argument.slot?.mention;
  const country = mention !== undefined && isCountry(scene.view.lexicon, mention);
  if (declared.length > 0 && !declared.includes(type) && !(country && declared.includes("Government"))) return NEVER;
  if (role === "subject" && INHERITED.has(argument.how) && is(frame.relation, "armed-heir") && !LIKELY.has(type))
    return NEVER;
  if (!mention) return role === "subject" ? 1 : 0;
  if (role === "subject" && (mention.device || mention.mode)) return 1;
  if (!fits(scene.view, frame.relation, role, mention))
    return role === "subject" || mention.category === "quantity" ? NEVER : -6;
  if (role === "subject" && is(frame.relation, "victims") && mention.quantity && mention.category !== "dissolving")
    return -8;
  if (role === "subject") return isActor(mention) || country ? 2 : -3;
  return mention.category === "thing" || mention.category === "quantity" ? 0 : 1.5;
}

/** Victims are what is done to; an armed subject of a passive is unusual. */
function victim({ frame, scene }: Place, object: Argument, passive: boolean): number {
  if (!object.slot) return 0;
  const { is } = scene.view;
  const suits = actsAsVictim(is, object.slot.mention, frame);
  if (passive) return suits ? 0.5 : -3;
  return suits ? 1 : is(frame.relation, "victims") ? -2 : 0;
}

/** "killed five": with a verb that may be passive nobody is meant from the clause above. */
function inherits({ scene, syntax, frame }: Place, subject: Argument | null): number {
  if (!syntax || !subject || !INHERITED.has(subject.how) || !scene.view.is(frame.relation, "victims")) return 0;
  return syntax.verb.voice === "both" && syntax.verb.number === "s" && syntax.verb.enclitic === "" ? -2.5 : 0;
}

function order({ trigger }: Place, subject: Argument | null, object: Argument | null): number {
  if (!trigger.verb || !subject?.slot || !object?.slot) return 0;
  const s = subject.slot.mention.first;
  const o = object.slot.mention.first;
  return s > trigger.first && o > trigger.first && o < s && object.how === "object" ? -2 : 0;
}
