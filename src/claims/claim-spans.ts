/* The characters that prove a claim. */
import type { Span } from "../model/span.ts";
import type { Link } from "./link.ts";
import type { SentenceView } from "./sentence-view.ts";

export function spanOf(view: SentenceView, first: number, end: number): Span {
  return { start: view.tokens[first]!.span.start, end: view.tokens[end - 1]!.span.end };
}

/** From the first to the last word of the claim, inside its sentence. */
export function evidenceOf(view: SentenceView, { trigger, subject, object }: Link): Span {
  const parts = [subject?.slot?.mention, object?.slot?.mention].filter((each) => each !== undefined);
  const first = Math.min(trigger.first, ...parts.map((mention) => mention.first));
  const end = Math.max(trigger.end, trigger.light?.end ?? 0, ...parts.map((mention) => mention.end));
  return spanOf(view, Math.max(first, view.sentence.first), Math.min(end, view.sentence.end));
}
