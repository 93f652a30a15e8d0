/* Who stands where in a question: the phrases of it, what they mean in the graph, and their part in the deed. */
import { type Chunk, findChunks } from "./chunks.ts";
import { stands } from "./phrases.ts";
import type { Party, Remark, Role } from "./question.ts";
import type { QuestionReading } from "./question-reading.ts";
import { type Resolved, resolveName } from "./resolve-name.ts";

export interface FoundParties {
  readonly parties: readonly Party[];
  readonly unknown: readonly string[];
  readonly remarks: readonly Remark[];
}

interface Placed {
  readonly chunk: Chunk;
  readonly role: Role;
  readonly soft: boolean;
  readonly resolved: Resolved;
}

const LOCATIONS = new Set(["Place", "Facility"]);

/** `heard`: tokens at which the name of a speaker can begin. */
export function findParties(reading: QuestionReading, heard: ReadonlySet<number>): FoundParties {
  const placed: Placed[] = [];
  const unknown: string[] = [];
  const remarks: Remark[] = [];
  for (const chunk of united(findChunks(reading), reading).flatMap((each) => apart(each, reading))) {
    const resolved = meaningOf(chunk, reading);
    const speaks = isHeard(chunk, heard, placed.at(-1));
    const part = speaks
      ? { role: "source" as const, soft: placed.some(({ role }) => role === "source") }
      : partOf(reading, chunk, placed, resolved);
    remarks.push(...resolved.remarks);
    const strange = resolved.unknown.length > 0;
    const publishers = speaks ? reading.names.publishers(chunk.tokens.map((token) => reading.names.meant(token))) : [];
    if (strange && publishers.length === 0) {
      if (part.soft || isTail(reading, chunk)) remarks.push({ code: "ask/left-out", words: resolved.words, as: "" });
      else unknown.push(resolved.unknown.map(({ raw }) => raw).join(" "));
      continue;
    }
    placed.push({ chunk, ...part, resolved });
  }
  return { parties: placed.flatMap((each) => partyOf(each, reading, remarks)), unknown, remarks };
}

function meaningOf(chunk: Chunk, reading: QuestionReading): Resolved {
  const { names, language, opening, words, fold } = reading;
  const counting = opening?.kind === "how-many" || opening?.persons === true;
  return resolveName(chunk.tokens, {
    names,
    lexicon: language.lexicon,
    counting,
    anybody: (token) => stands(token, words.anybody, fold),
  });
}

/** Two names side by side, doer and whom he did it to: nobody bears both. */
function apart(chunk: Chunk, reading: QuestionReading): readonly Chunk[] {
  const { tokens, end } = chunk;
  if (reading.words.order === "subject-first" || tokens.length < 2 || meaningOf(chunk, reading).ids.length > 0)
    return [chunk];
  for (let cut = tokens.length - 1; cut > 0; cut--) {
    const next = tokens[cut]?.index ?? end;
    const left = { ...chunk, tokens: tokens.slice(0, cut), end: next };
    const right = { ...chunk, tokens: tokens.slice(cut), first: next, preposition: "", joined: false };
    if ([left, right].every((each) => meaningOf(each, reading).ids.length > 0)) return [left, right];
  }
  return [chunk];
}

/** "the office of defence in the administration" is one name where somebody in the graph bears it. */
function united(chunks: readonly Chunk[], { names, words, fold }: QuestionReading): readonly Chunk[] {
  const all: Chunk[] = [];
  for (const chunk of chunks) {
    const before = all.at(-1);
    const tokens = [...(before?.tokens ?? []), ...chunk.tokens];
    const near = before && chunk.first - before.end <= 2 && !chunk.joined && chunk.preposition !== "";
    const cut = words.circumstance.some((word) => fold(word) === chunk.preposition);
    if (before && near && !cut && names.find(tokens.map((token) => names.meant(token))).holding.length > 0) {
      all[all.length - 1] = { ...before, tokens, end: chunk.end };
    } else all.push(chunk);
  }
  return all;
}

function isHeard({ first, joined }: Chunk, heard: ReadonlySet<number>, before: Placed | undefined): boolean {
  if ([first, first - 1, first - 2].some((at) => heard.has(at))) return true;
  return before?.role === "source" && (joined || first === before.chunk.end);
}

/** What is demanded, threatened or said is no part of the claim. */
function isTail({ trigger, relations }: QuestionReading, { first, preposition }: Chunk): boolean {
  if (!trigger || first < trigger.at || preposition === "") return false;
  return trigger.relations.some((id) => relations.get(id)?.traits.includes("spoken") || id === "DEMANDED");
}

function partOf(
  reading: QuestionReading,
  chunk: Chunk,
  placed: readonly Placed[],
  resolved: Resolved,
): { role: Role; soft: boolean } {
  const { opening, trigger } = reading;
  const located = resolved.ids.length > 0 && resolved.ids.every((id) => LOCATIONS.has(reading.names.typeOf(id)));
  const is = (words: readonly string[]) => words.some((word) => reading.fold(word) === chunk.preposition);
  if (is(reading.words.circumstance) || afterOther(reading, chunk))
    return { role: located ? "place" : "any", soft: !(located && isTown(reading, resolved)) };
  if (located && resolved.people) return { role: "place", soft: false };
  if (opening?.asks === "connection") return { role: "any", soft: false };
  if (is(reading.words.topic) && !(trigger && trigger.form !== "noun")) return { role: "any", soft: false };
  if (opening?.asks === "words")
    return { role: placed.length === 0 && chunk.preposition === "" ? "source" : "any", soft: false };
  if (!trigger) return { role: withoutDeed(reading, chunk, placed, located), soft: false };
  const role =
    reading.words.order === "verb-first"
      ? verbFirst(reading, chunk, placed, located)
      : subjectFirst(reading, chunk, located);
  const again =
    role === "target" && chunk.preposition !== "" && placed.some((each) => each.role === "target" && !each.soft);
  if (again)
    return { role: located ? "place" : "any", soft: !located || reading.words.binding.includes(chunk.preposition) };
  const between =
    opening?.focus != null && !opening.persons && chunk.first < trigger.at && reading.words.order === "verb-first";
  return { role, soft: resolved.vague || between };
}

function isTown({ names }: QuestionReading, { ids }: Resolved): boolean {
  return ids.some((id) => names.typeOf(id) === "Place" && !id.includes(":"));
}

/** It belongs to another deed than the one that is asked about. */
function afterOther({ trigger, others }: QuestionReading, { first, end }: Chunk): boolean {
  if (!trigger) return false;
  const near = others.filter(({ at }) => at < first && at > Math.min(trigger.at, first)).at(-1);
  if (near && near.at > trigger.at) return true;
  return others.some(({ at }) => at === end && at > trigger.at);
}

function withoutDeed(
  { opening, words, fold }: QuestionReading,
  chunk: Chunk,
  placed: readonly Placed[],
  located: boolean,
): Role {
  const under = words.place.some((word) => fold(word) === chunk.preposition);
  if (under || (located && chunk.preposition !== "")) return "place";
  if (opening?.asks === "deeds" && !located)
    return placed.some(({ role }) => role === "subject") ? "target" : "subject";
  return "any";
}

function subjectFirst(reading: QuestionReading, chunk: Chunk, located: boolean): Role {
  const { trigger, words, opening, fold } = reading;
  if (!trigger) return "any";
  const is = (list: readonly string[]) => list.some((word) => fold(word) === chunk.preposition);
  if (is(words.agent)) return "subject";
  const passive = isPassive(reading);
  if (trigger.form === "possession") return chunk.end === trigger.at || chunk.first > trigger.at ? "subject" : "target";
  if (chunk.first < trigger.at) {
    if (chunk.preposition !== "" && is(words.place)) return "place";
    if (trigger.form === "noun") return located ? "place" : "subject";
    if (trigger.form === "middle") return middleRole(reading);
    const counted = opening?.kind === "how-many" && chunk.first < (auxiliaryAt(reading) ?? trigger.at);
    if (counted) return passive || auxiliaryAt(reading) !== null ? "target" : "subject";
    const asked = opening?.persons && opening.focus !== undefined;
    return passive || (asked && trigger.form === "participle") ? "target" : "subject";
  }
  if (is(words.place)) return located || trigger.form !== "noun" ? "place" : "any";
  return "target";
}

/** The end of the deed that its grammatical subject stands for: whoever died was killed. */
function middleRole({ trigger, relations }: QuestionReading): Role {
  const counts = trigger?.relations.map((id) => relations.get(id)?.counts) ?? [];
  if (counts.includes("object") && counts.includes("subject")) return "any";
  return counts.includes("object") ? "target" : "subject";
}

function auxiliaryAt({ tokens, words, fold, trigger, opening }: QuestionReading): number | null {
  const from = opening?.kind === "verdict" ? 0 : (opening?.first ?? 0);
  const found = tokens.find(
    ({ index }) => index >= from && index < (trigger?.at ?? 0) && stands(tokens[index], words.auxiliaries, fold),
  );
  return found?.index ?? null;
}

export function isPassive(reading: QuestionReading): boolean {
  const { tokens, words, trigger, fold } = reading;
  if (
    !trigger ||
    trigger.fixed ||
    trigger.form === "noun" ||
    trigger.form === "possession" ||
    trigger.form === "middle"
  )
    return false;
  if (words.order === "verb-first") return trigger.form === "participle";
  if (/ing$/u.test(tokens[trigger.at]?.folded ?? "")) return false;
  const before = tokens.slice(Math.max(0, trigger.at - 6), trigger.at);
  return before.some((token) => stands(token, words.passive, fold)) && auxiliaryAt(reading) === null;
}

/** Whether a helping verb puts the doer before the verb, so that what is asked for is the other end. */
export function isHelped(reading: QuestionReading): boolean {
  return auxiliaryAt(reading) !== null;
}

function verbFirst(reading: QuestionReading, chunk: Chunk, placed: readonly Placed[], located: boolean): Role {
  const { trigger, words, opening, fold } = reading;
  if (!trigger) return "any";
  const is = (list: readonly string[]) => list.some((word) => fold(word) === chunk.preposition);
  if (is(words.agent)) return "subject";
  const marked = trigger.object.some((each) => fold(each) === chunk.preposition);
  if (chunk.preposition !== "") {
    if (marked && !located) return "target";
    if (is(words.place) || located) return marked ? "target" : is(words.place) ? "place" : "target";
    const counted = countedRole(reading);
    return opening?.kind === "how-many" && placed.every(({ role }) => role !== "target" && role !== counted)
      ? counted
      : "target";
  }
  if (trigger.form === "possession") return chunk.first > trigger.at ? "subject" : "target";
  if (chunk.joined && placed.at(-1)) return placed.at(-1)?.role ?? "any";
  if (chunk.first < trigger.at) return beforeVerb(reading);
  if (trigger.form === "noun") return ofNoun(reading, located);
  if (opening?.kind === "who" && opening.hole === "subject" && !asksForWhom(reading)) return "target";
  if (isPassive(reading) || trigger.object.includes("subj")) return "target";
  const done = placed.some(({ role, soft }) => role === "subject" && !soft);
  return done ? "target" : bare(reading);
}

/** A verb that is active and passive alike leaves open who its one noun is. */
function bare({ trigger, relations, opening }: QuestionReading): Role {
  const victims = trigger?.relations.every((id) => relations.get(id)?.counts === "object") ?? false;
  const alone = opening?.kind === "where" || opening?.kind === "when" || opening?.kind === "verdict";
  return victims && alone && trigger?.enclitic === "" ? "any" : "subject";
}

function beforeVerb(reading: QuestionReading): Role {
  const { trigger, opening } = reading;
  if (opening?.kind === "how-many" || opening?.focus !== undefined) return countedRole(reading);
  return trigger?.enclitic ? "target" : trigger?.object.includes("subj") ? "target" : "subject";
}

function countedRole({ trigger, relations }: QuestionReading): Role {
  const counts = new Set(trigger?.relations.map((id) => relations.get(id)?.counts ?? null));
  return counts.has("object") ? "target" : counts.has("subject") ? "subject" : "any";
}

function ofNoun({ trigger }: QuestionReading, located: boolean): Role {
  if (trigger?.object.includes("gen") && !trigger.subject.includes("gen")) return "target";
  if (trigger?.subject.includes("gen") && !trigger.object.includes("gen")) return located ? "target" : "subject";
  return "any";
}

/** Whether "who" asks for whom something was done to: the verb agrees with somebody else, or bears a pronoun for him. */
export function asksForWhom({ trigger, tokens }: QuestionReading): boolean {
  if (trigger?.form !== "verb") return false;
  if (trigger.enclitic !== "") return true;
  const [verb] = tokens[trigger.at]?.verbs ?? [];
  return verb?.gender === "f" && verb.number === "s";
}

function partyOf(
  { chunk, role, soft, resolved }: Placed,
  reading: QuestionReading,
  remarks: Remark[],
): readonly Party[] {
  const { names } = reading;
  const { units, words, vague, untold } = resolved;
  const placed = reading.trigger?.relations.some((id) => reading.relations.get(id)?.traits.includes("placed"));
  // Who holds a town holds no more than that: a prison in it has its own holder.
  const under = reading.words.place.some((word) => reading.fold(word) === chunk.preposition);
  const ids = placed && role === "target" && !under ? resolved.plain : resolved.ids;
  const keys = chunk.tokens.map((token) => names.meant(token));
  const publishers = role === "source" ? names.publishers(keys) : [];
  if (ids.length === 0 && units.length === 0 && vague) {
    if (!chunk.tokens.every((token) => stands(token, reading.words.anybody, reading.fold)))
      remarks.push({ code: "ask/left-out", words, as: "" });
    return [];
  }
  if (chunk.tokens.every((token) => stands(token, reading.words.anybody, reading.fold))) return [];
  if (untold && publishers.length === 0 && !soft) remarks.push({ code: "ask/not-told", words, as: "" });
  return [{ role, words, ids, bearers: resolved.plain, units, publishers, soft }];
}
