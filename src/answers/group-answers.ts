import { compareText } from "../graph/compare-text.ts";
import type { LinkedClaims } from "../graph/link-claims.ts";
import type { AnswerItem, Verdict } from "../model/answer.ts";
import type { ClaimRecord, Participant } from "../model/claim.ts";
import { dateText } from "../model/date-text.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import type { RelationType } from "../resources/ontology.schema.ts";
import { ownWords } from "./own-words.ts";
import type { Question } from "./question.ts";
import { supportOf } from "./support.ts";

export interface AnswerWords {
  readonly language: "ar" | "en";
  /** How a participant is called in a language. */
  readonly nameOf: (participant: Participant, language: "ar" | "en") => string;
  readonly relations: ReadonlyMap<string, RelationType>;
  readonly linked: LinkedClaims;
}

interface Filler {
  readonly key: string;
  readonly value: string | number | null;
  readonly participant?: Participant | null;
  readonly quantity?: ClaimRecord["quantity"];
  readonly stance?: ClaimRecord["polarity"];
}

/** Claims by what they put into the hole, best supported first: origins, then documents, then claims. */
export function groupAnswers(question: Question, claims: readonly ClaimRecord[], words: AnswerWords): AnswerItem[] {
  const groups = new Map<string, { filler: Filler; claims: ClaimRecord[] }>();
  for (const claim of claims) {
    const filler = fillerOf(question, claim, words);
    if (!filler) continue;
    const group = groups.get(filler.key);
    if (group) group.claims.push(claim);
    else groups.set(filler.key, { filler, claims: [claim] });
  }
  const answers = [...groups.values()]
    .map(({ filler, claims }) => ({
      value: filler.value,
      participant: filler.participant ?? null,
      quantity: filler.quantity ?? null,
      stance: filler.stance ?? null,
      claims: claims.map((claim) => claim.id),
      ownWords: [...new Set(claims.flatMap((claim) => ownWords(claim, words.linked.claims)).map((claim) => claim.id))],
      ...supportOf(claims, words.linked),
    }))
    .sort(
      (left, right) =>
        (question.order === "most" ? right.claims.length - left.claims.length : 0) ||
        right.origins.length - left.origins.length ||
        right.documents - left.documents ||
        right.claims.length - left.claims.length ||
        compareText(String(left.value), String(right.value)) ||
        compareText(left.claims[0] ?? "", right.claims[0] ?? ""),
    );
  return question.order === "first" || question.order === "last" ? oneDay(answers, question.order) : answers;
}

/** The earliest day alone, or the latest. */
function oneDay(answers: readonly AnswerItem[], which: "first" | "last"): AnswerItem[] {
  const days = answers.map(({ value }) => String(value)).sort(compareText);
  const wanted = which === "first" ? days[0] : days.at(-1);
  return answers.filter(({ value }) => String(value) === wanted);
}

function fillerOf(question: Question, claim: ClaimRecord, words: AnswerWords): Filler | null {
  switch (question.kind) {
    case "who":
      return who(question, claim, words);
    case "what":
      return filled(claim.object ?? claim.place, words);
    case "claims":
      return { ...sentence(claim, words), participant: claim.object };
    case "where":
      return filled(claim.place ?? located(claim.object), words);
    case "sources":
      return filled(claim.attribution.at(-1) ?? null, words) ?? published(claim);
    case "when": {
      const { date } = claim;
      if (!date) return null;
      const value = dateText(date);
      return { key: value, value };
    }
    case "how-many": {
      const { quantity } = claim;
      if (!quantity) return null;
      const object = claim.object ? words.nameOf(claim.object, words.language) : "";
      const { value, min, max, unit } = quantity;
      return {
        key: JSON.stringify([value, min, max, unit, object]),
        value: value ?? quantity.text,
        quantity,
        participant: claim.object,
      };
    }
    default:
      return { key: claim.polarity, value: null, stance: claim.polarity };
  }
}

function filled(participant: Participant | null, words: AnswerWords): Filler | null {
  return participant && { key: participant.id, value: words.nameOf(participant, words.language), participant };
}

function who(question: Question, { subject, object }: ClaimRecord, words: AnswerWords): Filler | null {
  const { hole, personsOnly, symmetric, parties } = question;
  const named = new Set(symmetric ? parties.flatMap(({ ids }) => ids) : []);
  const ends = hole === "subject" ? [subject, object] : [object, subject];
  const found = symmetric ? ends.find((end) => end && !named.has(end.id)) : ends[0];
  return personsOnly && found?.type !== "Person" ? null : filled(found ?? null, words);
}

function published({ document }: ClaimRecord): Filler {
  return { key: `publisher:${document.publisher ?? document.id}`, value: document.publisher ?? document.path };
}

function located(participant: Participant | null): Participant | null {
  return participant && (participant.type === "Place" || participant.type === "Facility") ? participant : null;
}

function sentence(claim: ClaimRecord, words: AnswerWords): Filler {
  const relation = words.relations.get(claim.relation);
  const side = (participant: Participant | null) => (participant ? words.nameOf(participant, words.language) : "…");
  const pattern = relation?.sentence[words.language] ?? claim.relation;
  const value = fillPhrase(pattern, { subject: side(claim.subject), object: side(claim.object ?? claim.place) });
  return { key: `${claim.relation} ${(claim.object ?? claim.place)?.id ?? ""}`, value };
}

/** Which side the asserted and alleged claims take; a possible or intended one takes none. */
export function verdictOf(claims: readonly ClaimRecord[]): Verdict {
  const told = claims.filter(({ modality }) => modality === "asserted" || modality === "alleged");
  const affirmed = told.some(({ polarity }) => polarity === "affirmed");
  const negated = told.some(({ polarity }) => polarity === "negated");
  if (affirmed && negated) return "disputed";
  return affirmed ? "affirmed" : negated ? "denied" : "unknown";
}
