/* Which stage loses what (reading-arabic, 7): counts over core claims, from the annotations alone. */
import type { Participant } from "../../src/model/claim.ts";
import type { Gold, GoldClaim, Scorer } from "./gold.ts";
import type { Mentioned, StagesOfDocument } from "./read-stages.ts";

/** [right, of how many] */
export type Share = [number, number];

export interface StageCounts {
  /** Arguments of core claims (subject, object) that some mention of the document means. */
  readonly mentions: Share;
  /** Arguments named in the evidence's own sentence that a mention there, not nested in another, means. */
  readonly near: Share;
  /** Claims with a trigger of their relation within eight tokens of the evidence. */
  readonly triggers: Share;
  /** Claims that were matched, of those with every argument and a trigger found. */
  readonly linking: Share;
  /** False positives that have one argument of an annotated claim of their relation, and not the other. */
  readonly oneWrong: Share;
  /** False positives whose both arguments stand in an annotated claim of another relation. */
  readonly wrongRelation: Share;
}

export interface MissedArgument {
  readonly claim: string;
  /** nowhere: the document has no such mention; elsewhere: its sentence names it, and no mention there says so. */
  readonly where: "nowhere" | "elsewhere";
  readonly relation: string;
  readonly role: "subject" | "object";
  readonly type: string;
  readonly names: readonly string[];
  readonly evidence: string;
}

export const NO_COUNTS = (): StageCounts => ({
  mentions: [0, 0],
  near: [0, 0],
  triggers: [0, 0],
  linking: [0, 0],
  oneWrong: [0, 0],
  wrongRelation: [0, 0],
});

const REACH = 8;
/** The means decide between these after the trigger is found. */
const ASSAULT = new Set(["ATTACKED", "STRUCK", "BOMBED"]);

export function measure(
  gold: Gold,
  stages: StagesOfDocument,
  scorer: Scorer,
  counts: StageCounts,
  missed: MissedArgument[],
): void {
  const { byGold, byRecord, echoes } = scorer.pairUp(gold, stages.claims, false);
  const mentionsOf = mentionFinder(gold, stages, scorer);
  gold.claims.forEach((claim, index) => {
    if (!claim.core) return;
    const evidence = stages.text.indexOf(claim.ev);
    const sentence = stages.sentences.findIndex((span) => evidence >= span.start && evidence < span.end);
    let complete = true;
    for (const role of ["subject", "object"] as const) {
      const key = role === "subject" ? claim.s : claim.o;
      if (key === null) continue;
      const { names = [key], type = "" } = gold.entities[key] ?? {};
      const found = mentionsOf(key);
      note(counts.mentions, found.length > 0);
      complete &&= found.length > 0;
      const here = found.some((mention) => mention.sentence === sentence && !mention.nested);
      const named = isNamed(stages, sentence, names);
      if (named) note(counts.near, here);
      if (found.length === 0 || (named && !here))
        missed.push({
          claim: claim.id,
          where: found.length === 0 ? "nowhere" : "elsewhere",
          relation: claim.r,
          role,
          type,
          names,
          evidence: claim.ev,
        });
    }
    const triggered = hasTrigger(stages, claim, evidence);
    note(counts.triggers, triggered);
    if (complete && triggered) note(counts.linking, byGold.has(index));
  });
  const names = (key: string | null) => (key === null ? null : (gold.entities[key]?.names ?? [key]));
  stages.claims.forEach((record, index) => {
    if (byRecord.has(index) || echoes.has(index) || record.relation === "LOCATED_IN") return;
    const sides = gold.claims.map((claim) => {
      const subject = claim.s === null ? !record.subject : scorer.sameParticipant(names(claim.s), record.subject);
      const object = claim.o === null ? !record.object : scorer.sameParticipant(names(claim.o), record.object);
      return { relation: claim.r, subject, object };
    });
    note(
      counts.oneWrong,
      sides.some((side) => side.relation === record.relation && side.subject !== side.object),
    );
    note(
      counts.wrongRelation,
      sides.some((side) => side.relation !== record.relation && side.subject && side.object),
    );
  });
}

function note(share: Share, right: boolean): void {
  share[1]++;
  if (right) share[0]++;
}

/** The mentions that mean an annotated entity; each question is asked once. */
function mentionFinder(gold: Gold, stages: StagesOfDocument, scorer: Scorer): (key: string) => readonly Mentioned[] {
  const known = new Map<string, readonly Mentioned[]>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const names = gold.entities[key]?.names ?? [key];
    const verdicts = new Map<string, boolean>();
    const means = (participant: Participant) => {
      const id = `${participant.id}|${participant.mention?.text ?? ""}`;
      const verdict = verdicts.get(id) ?? scorer.sameParticipant(names, participant);
      verdicts.set(id, verdict);
      return verdict;
    };
    const found = stages.mentioned.filter((mention) => mention.participants.some(means));
    known.set(key, found);
    return found;
  };
}

function isNamed(stages: StagesOfDocument, sentence: number, names: readonly string[]): boolean {
  const span = stages.sentences[sentence];
  return span !== undefined && names.some((name) => stages.text.slice(span.start, span.end).includes(name));
}

function hasTrigger(stages: StagesOfDocument, claim: GoldClaim, evidence: number): boolean {
  const { tokens } = stages;
  const first = tokens.findIndex((token) => token.span.end > evidence);
  const after = tokens.findIndex((token) => token.span.start >= evidence + claim.ev.length);
  const end = after < 0 ? tokens.length : after;
  return stages.triggers.some(
    ({ at, relations }) =>
      at >= first - REACH &&
      at < end + REACH &&
      relations.some((relation) => relation === claim.r || (ASSAULT.has(relation) && ASSAULT.has(claim.r))),
  );
}
