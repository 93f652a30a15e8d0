/* `.why`: the sentence of a claim in its paragraph, and how it was read. */
import type { ClaimRecord, Participant } from "../model/claim.ts";
import { dateText } from "../model/date-text.ts";
import type { Document } from "../model/document.ts";
import type { Quote, Span } from "../model/span.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import type { Phrases } from "../resources/phrases.schema.ts";
import { type Mark, markPassage, passageAround } from "./mark-passage.ts";
import type { Spoken } from "./shell-session.ts";

type Captions = Phrases["shell"]["why"];

export interface ExplainOptions {
  readonly language: Spoken;
  readonly nameOf: (participant: Participant, language: Spoken) => string;
  readonly colours: boolean;
}

interface Part {
  readonly caption: string;
  readonly text: string;
  /** The words in the text; null when they are not marked. */
  readonly quote: Quote | null;
}

const COLOURS = [36, 33, 32, 35, 34, 31];

/** Lines to print. The offsets of the claim must count into the text of this document. */
export function explainClaim(claim: ClaimRecord, document: Document, options: ExplainOptions): string[] {
  const { shell, answer } = loadPhrases(options.language);
  const captions = shell.why;
  const passage = passageAround(document.text, claim.evidence);
  const parts = partsOf(claim, passage, captions, options);
  const marks: Mark[] = parts.flatMap(({ quote }, index) => (quote ? [{ span: quote, key: String(index + 1) }] : []));
  const paint = (key: string, text: string) =>
    options.colours ? `\u001B[${COLOURS[(Number(key) - 1) % COLOURS.length]}m${text}\u001B[39m` : text;
  const chain = [
    claim.document.publisher ?? answer.noPublisher,
    ...claim.attribution.map((each) => options.nameOf(each, options.language)),
  ];
  return [
    `    ${markPassage(document.text, passage, marks, paint)}`,
    ...parts.map(({ caption, text }, index) => `    ${paint(String(index + 1), `${index + 1} ${caption}`)}: ${text}`),
    `    ${captions.chain}: ${chain.join(" ← ")}`,
    `    ${captions.date}: ${whenText(claim, captions, answer.undated)}`,
    ...(claim.quantity ? [`    ${captions.count}: ${countText(claim.quantity)}`] : []),
    `    ${captions.rule}: ${claim.rule}   ${captions.confidence}: ${claim.confidence}`,
    `    ${captions.document}: ${claim.document.path}:${claim.evidence.start}   ${claim.id}`,
  ];
}

function partsOf(claim: ClaimRecord, passage: Span, captions: Captions, options: ExplainOptions): Part[] {
  const participant = (caption: string, who: Participant | null): Part => {
    if (!who) return { caption, text: captions.unsaid, quote: null };
    const name = `${options.nameOf(who, options.language)} (${who.type})`;
    if (!who.mention) return { caption, text: `${name}   ${captions.understood}`, quote: null };
    const inside = who.mention.start >= passage.start && who.mention.end <= passage.end;
    const away = inside ? "" : `   ${captions.elsewhere}: «${who.mention.text}» ${who.mention.start}`;
    return { caption, text: `${name}${away}`, quote: inside ? who.mention : null };
  };
  const manner = [
    claim.polarity,
    ...(claim.modality === "asserted" ? [] : [claim.modality]),
    ...(claim.mode ? [claim.mode] : []),
    ...(claim.extent ? [claim.extent] : []),
  ];
  const speaker = claim.attribution.at(-1);
  return [
    participant(captions.subject, claim.subject),
    { caption: captions.trigger, text: `${claim.relation} (${manner.join(", ")})`, quote: claim.trigger },
    participant(captions.object, claim.object),
    ...(claim.place ? [participant(captions.place, claim.place)] : []),
    speaker
      ? participant(captions.speaker, speaker)
      : { caption: captions.speaker, text: captions.ownVoice, quote: null },
  ];
}

function whenText({ date, document }: ClaimRecord, captions: Captions, undated: string): string {
  if (!date) return undated;
  const start = dateText(date);
  if (date.text === null) return start;
  const values = { start, text: date.text.replace(/\s+/gu, " "), published: document.published ?? "" };
  return fillPhrase(document.published ? captions.dateRead : captions.dateUnread, values);
}

function countText({ value, min, max, unit, text }: NonNullable<ClaimRecord["quantity"]>): string {
  const number = value ?? `${min ?? ""}–${max ?? ""}`;
  return `${number}${unit ? ` ${unit}` : ""}, «${text}»`;
}
