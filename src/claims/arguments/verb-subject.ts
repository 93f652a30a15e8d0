/* The grammatical subject of a finite verb: after it, before it, the head of its relative clause, or one of a clause above. */

import type { VerbReading } from "../../model/token.ts";
import { isComplementizer } from "../../patterns/complementizer.ts";
import { agrees, isActor } from "../argument-types.ts";
import { isRelative } from "../clauses.ts";
import { type Argument, identityOf, ofSlot, understood } from "./argument.ts";
import type { Phrase } from "./phrases.ts";
import { phrasesAfter, type Scene } from "./scene.ts";

/** A subject may be an event ("the attack left …"): then there is no argument but the event's phrase. */
export interface SubjectCandidate {
  readonly argument: Argument | null;
  readonly phrase: Phrase | null;
  readonly where: "after" | "before" | "relative" | "host" | "topic";
  readonly score: number;
}

export interface VerbSyntax {
  readonly at: number;
  readonly verb: VerbReading;
  readonly subjects: readonly SubjectCandidate[];
  /** Bare noun phrases after the verb, in order. */
  readonly after: readonly Phrase[];
  /** All phrases after it. */
  readonly all: readonly Phrase[];
  /** The head of the relative clause that the verb opens. */
  readonly relative: Phrase | null;
  /** Preposition whose suffix resumes that head ("in which"), "" when the verb's own suffix does; null when none does. */
  readonly resumed: string | null;
}

const RESUMED =
  /^(\u0641\u064A|\u0628|\u0639\u0644\u064A|\u0645\u0646|\u0627\u0644\u064A|\u0644|\u0636\u062F|\u062E\u0644\u0627\u0644|\u062F\u0627\u062E\u0644)(?:\u0647|\u0647\u0627|\u0647\u0645|\u0647\u0645\u0627)$/u;

export function syntaxOf(scene: Scene, at: number, end: number, verb: VerbReading, light: number | null): VerbSyntax {
  const all = phrasesAfter(scene, end);
  const after = all.filter(
    (phrase) =>
      phrase.preposition === "" &&
      // A light verb's noun is no argument of it, unless it acts ("the army's aircraft bombed").
      !(light !== null && phrase.first <= light && phrase.end > light && !acts(phrase)),
  );
  const relative = relativeHead(scene, at);
  const resumed = relative ? resumption(scene, at, end, verb) : null;
  return {
    at,
    verb,
    all,
    after,
    relative,
    resumed,
    subjects: subjectsOf(scene, at, end, verb, after, relative, resumed),
  };
}

function acts({ slot }: Phrase): boolean {
  return slot !== null && slot.mention.category !== "thing" && isActor(slot.mention);
}

function subjectsOf(
  scene: Scene,
  at: number,
  end: number,
  verb: VerbReading,
  after: readonly Phrase[],
  relative: Phrase | null,
  resumed: string | null,
): SubjectCandidate[] {
  const { view } = scene;
  const found: SubjectCandidate[] = [];
  const add = (phrase: Phrase, where: SubjectCandidate["where"], score: number) => {
    const argument = phrase.slot && !phrase.event ? ofSlot(phrase.slot, where, score) : null;
    found.push({ argument, phrase, where, score });
  };
  const first = after.find((phrase) => !phrase.conjoined);
  if (first)
    add(first, "after", 6 - Math.max(0, gap(scene, end, first.opens)) * 0.3 - (agreesAfter(first, verb) ? 0 : 6));
  if (relative && resumed === null) add(relative, "relative", 6.5 - (agreesBefore(relative, verb) ? 0 : 5));
  if (!verb.conjunction && !relative) {
    const before = beforeVerb(scene, at);
    if (before)
      add(before, "before", (gap(scene, before.end, at) <= 1 ? 6 : 4.5) - (agreesBefore(before, verb) ? 0 : 6));
  }
  const host = scene.subjects.findLast((each) => each.at < at);
  const pronoun = pronounSubject(scene, at);
  if (pronoun) found.push(pronoun);
  if (host && !relative) {
    const score = (verb.conjunction ? 4 : 2) - (agreesIdentity(scene, host.argument, verb) ? 0 : 5);
    found.push({ argument: { ...host.argument, how: "host", score }, phrase: null, where: "host", score });
  }
  const topic = scene.discourse.topicOf(view.sentence.index);
  if (topic && !host && !relative && at - view.sentence.first <= 3)
    found.push({ argument: understood(topic, "topic", 1.5), phrase: null, where: "topic", score: 1.5 });
  return found;
}

/** Words between that are neither phrases, nor times, nor marks. */
function gap(scene: Scene, from: number, to: number): number {
  const { view } = scene;
  let words = 0;
  for (let index = from; index < to; index++) {
    const jump = scene.view.insertions.get(index);
    if (jump !== undefined && jump <= to) {
      index = jump - 1;
      continue;
    }
    if (view.tokens[index]!.kind === "punctuation" || view.slotAt(index)) continue;
    if (view.times.some((time) => time.first <= index && time.end > index)) continue;
    words++;
  }
  return words;
}

/** The topic of the clause: its first bare phrase, unless one stands right before the verb. */
function beforeVerb(scene: Scene, at: number): Phrase | null {
  const { view } = scene;
  const clause = view.clauseAt(at);
  const inside = scene.phrases.filter(
    (phrase) =>
      phrase.first >= clause.first && phrase.end <= at && phrase.preposition === "" && !hidden(scene, phrase, at),
  );
  const own = inside.filter((phrase) => !verbBetween(scene, phrase.end, at));
  const topic = own.find((phrase) => !phrase.conjoined && phrase.first - clause.begins <= 3);
  if (topic) return topic;
  return own.findLast((phrase) => !phrase.conjoined && at - phrase.end <= 2) ?? resumedTopic(scene, at);
}

/** A verb after an inserted relative clause belongs to what the clause was about. */
function resumedTopic(scene: Scene, at: number): Phrase | null {
  for (const [from, to] of scene.view.insertions)
    if (to <= at && at - to <= 2)
      return scene.phrases.findLast((phrase) => phrase.end <= from && from - phrase.end <= 1) ?? null;
  return null;
}

function hidden(scene: Scene, phrase: Phrase, at: number): boolean {
  for (const [from, to] of scene.view.insertions) if (phrase.first > from && phrase.end < to && at >= to) return true;
  return false;
}

function verbBetween(scene: Scene, from: number, to: number): boolean {
  return scene.view.tokens
    .slice(from, to)
    .some(
      (token) =>
        token.verbs.some((verb) => verb.person === 3 && !verb.jussive) && !token.nouns.some((noun) => noun.known),
    );
}

/** "which", or an indefinite noun right before the verb ("a raid that hit"). */
function relativeHead(scene: Scene, at: number): Phrase | null {
  const { view } = scene;
  for (let index = at - 1; index >= Math.max(view.sentence.first, at - 4); index--) {
    const token = view.tokens[index]!;
    if (isRelative(token, view.lexicon)) {
      const before = token.folded.startsWith("\u0648") ? earlierRelative(scene, index) : index;
      return scene.phrases.findLast((phrase) => phrase.end <= before && before - phrase.end <= 2) ?? null;
    }
    if (view.slotAt(index) || isComplementizer(token)) break;
  }
  const head = scene.phrases.findLast((phrase) => phrase.end <= at);
  if (!head || head.end !== at || head.preposition === "" || !indefinite(head)) return null;
  return head;
}

/** "those who …, and who …": both describe the same. */
function earlierRelative({ view }: Scene, index: number): number {
  for (let at = index - 1; at >= view.sentence.first; at--) if (isRelative(view.tokens[at], view.lexicon)) return at;
  return index;
}

function indefinite(phrase: Phrase): boolean {
  return phrase.slot
    ? !phrase.slot.mention.definite && phrase.slot.mention.level === "nominal"
    : !phrase.event?.noun?.article;
}

function resumption(scene: Scene, at: number, end: number, verb: VerbReading): string | null {
  if (verb.enclitic) return "";
  for (let index = end; index < Math.min(scene.view.sentence.end, at + 5); index++) {
    const match = RESUMED.exec(scene.view.tokens[index]!.folded);
    if (match) return match[1]!;
  }
  return null;
}

/** "announced that she …": the suffix on the complementizer is the actor before it. */
function pronounSubject(scene: Scene, at: number): SubjectCandidate | null {
  const { view } = scene;
  const clause = view.clauseAt(at);
  const opener = view.tokens[clause.first];
  if (!opener || !isComplementizer(opener) || !/(?:\u0647\u0627|\u0647\u0645|\u0647)$/u.test(opener.folded))
    return null;
  const speaker = scene.speakerAt(at);
  if (speaker) return { argument: understood(speaker, "speaker", 5.5), phrase: null, where: "host", score: 5.5 };
  const slot = view.slots.findLast(
    (each) => each.mention.end <= clause.first && each.preposition === "" && isActor(each.mention),
  );
  if (slot) return { argument: ofSlot(slot, "pronoun", 5), phrase: null, where: "host", score: 5 };
  const host = scene.subjects.at(-1)?.argument ?? null;
  if (host) return { argument: { ...host, score: 4 }, phrase: null, where: "host", score: 4 };
  const topic = scene.discourse.topicOf(view.sentence.index);
  return topic ? { argument: understood(topic, "topic", 2), phrase: null, where: "topic", score: 2 } : null;
}

function agreesAfter(phrase: Phrase, verb: VerbReading): boolean {
  if (verb.number === "p") return false;
  const mention = phrase.slot?.mention;
  if (!mention) return true;
  if (verb.gender === "both" || mention.gender === null || mention.number === "p") return true;
  return mention.gender === verb.gender || verb.gender === "m" || mention.category === "dissolving";
}

function agreesBefore(phrase: Phrase, verb: VerbReading): boolean {
  return phrase.slot ? agrees(phrase.slot.mention, verb) : true;
}

function agreesIdentity(scene: Scene, argument: Argument, verb: VerbReading): boolean {
  if (argument.slot) return agrees(argument.slot.mention, verb);
  const known = scene.view.slots.find((slot) => slot.mention.identity.id === identityOf(argument).id);
  return known ? agrees(known.mention, verb) : true;
}
