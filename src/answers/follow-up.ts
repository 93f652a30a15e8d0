/* A question that leans on the one before: "and who said so?", "where?", "and on Friday?". */
import type { AnswerRecord } from "../model/answer.ts";
import type { Party, Question, Remark, Role } from "./question.ts";
import type { ReadQuestion } from "./read-question.ts";

export interface Before {
  readonly question: Question;
  readonly text: string;
  /** Who was answered. */
  readonly answered: readonly string[];
}

/** Relations by which people and things come somewhere. */
const MOVES = ["DISPLACED", "MOBILIZED", "TRANSFERRED"];

/** Whether the question says too little to be read by itself. */
export function leansOn({ opened, related, leans, question, unknown }: ReadQuestion): boolean {
  if (leans.all || leans.place || !opened) return true;
  if (
    (leans.subject || leans.object) &&
    question.parties.every(({ role }) => role === "source" || role === "place" || role === "any")
  )
    return true;
  if (unknown.length > 0) return false;
  const bare = question.parties.every(({ role }) => role === "source");
  return bare && (!related || question.kind === "where" || question.kind === "when" || question.kind === "how-many");
}

export function takeUp(read: ReadQuestion, before: Before): Question {
  const { question, opened, related, leans } = read;
  const earlier = before.question;
  const kept = earlier.parties.filter((party) => keeps(party, read, earlier));
  const asked = earlier.hole === "subject" ? "subject" : "target";
  const roleOfAnswered: Role = leans.object && !leans.subject && related ? "target" : asked;
  const refers = related ? leans.subject || leans.object : earlier.kind === "who" && question.kind !== "who";
  const taken = [...question.parties, ...kept].some(({ role }) => role === roleOfAnswered);
  const answered = refers && earlier.kind === "who" && before.answered.length > 0 && !taken;
  const people: readonly Party[] = answered
    ? [
        {
          role: roleOfAnswered,
          words: before.text,
          ids: before.answered,
          bearers: before.answered,
          units: [],
          publishers: [],
          soft: !leans.subject,
        },
      ]
    : [];
  const remark: Remark = { code: "ask/context", words: before.text, as: "" };
  const destination = question.asks === "destination";
  const told = (related ? question : earlier).relations.filter((id) => MOVES.includes(id));
  const moves = told.length > 0 ? told : ["TRANSFERRED"];
  return {
    ...(opened ? question : earlier),
    relations: destination ? moves : related ? question.relations : earlier.relations,
    symmetric: !destination && (related ? question.symmetric : earlier.symmetric),
    mode: related ? question.mode : earlier.mode,
    parties: [...question.parties, ...kept, ...people],
    days: question.days ?? earlier.days,
    remarks: [remark, ...question.remarks],
  };
}

function keeps(party: Party, { question, related, opened, leans }: ReadQuestion, earlier: Question): boolean {
  if (question.parties.some(({ role }) => role === party.role && role !== "any")) return false;
  if (
    !opened &&
    question.parties.length > 0 &&
    party.role === "place" &&
    question.parties.some(({ role }) => role === "any")
  )
    return false;
  const hole: Role = question.hole === "subject" ? "subject" : "target";
  if (question.kind === "who" && opened && party.role === hole) return false;
  if (
    question.kind === "where" &&
    (party.role === "place" || (question.asks === "destination" && party.words !== "" && isPlace(party, earlier)))
  )
    return false;
  if (!related || party.role === "place") return true;
  if (party.role === "target" || party.role === "any") return leans.object || leans.all || leans.subject;
  return party.role === "subject" ? leans.subject || leans.object : true;
}

function isPlace({ role }: Party, { parties }: Question): boolean {
  return role === "target" && parties.filter((each) => each.role === "target").length > 1;
}

export function answeredIn({ answers }: AnswerRecord): readonly string[] {
  return answers.flatMap(({ participant }) => (participant ? [participant.id] : []));
}
