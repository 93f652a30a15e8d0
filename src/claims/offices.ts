/* Offices: TITLE + body + name says who leads, belongs to or speaks for whom. */
import type { EntityMention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { SentenceView } from "./sentence-view.ts";

export interface OfficeClaim {
  readonly relation: string;
  readonly subject: EntityMention;
  readonly object: EntityMention;
  readonly trigger: Span;
  readonly evidence: Span;
  readonly token: number;
  readonly rule: string;
  readonly confidence: number;
}

export function officeClaims(view: SentenceView): OfficeClaim[] {
  return view.slots.flatMap(({ mention }) => {
    const title = mention.title && view.lexicon.titles.get(mention.title.id);
    const body = mention.title?.body;
    if (!title?.relation || body === null || body === undefined || mention.level !== "name") return [];
    return [
      {
        relation: title.relation,
        subject: mention,
        object: view.mentions[body]!,
        trigger: mention.title!.span,
        evidence: mention.span,
        token: mention.first,
        rule: `title/${title.id}`,
        confidence: 0.8,
      },
    ];
  });
}
