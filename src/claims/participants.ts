import type { Lexicon } from "../languages/lexicon.ts";
import type { Participant } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { EntityMention, Identity } from "../model/mention.ts";

/** A mention as a record shows it; `spoken` mentions stand in the text, others were understood. */
export function participantOf(
  document: Document,
  mention: EntityMention,
  identity: Identity = mention.identity,
): Participant {
  const text = document.text.slice(mention.span.start, mention.span.end);
  return {
    id: identity.id,
    name: identity.name,
    type: identity.type,
    aliases: identity.aliases,
    mention: { ...mention.span, text },
    ...(mention.title ? { role: document.text.slice(mention.title.span.start, mention.title.span.end) } : {}),
  };
}

/** A country that acts is its government (metonymy); a seat of power likewise. */
export function actingIdentity(lexicon: Lexicon, identity: Identity): Identity {
  if (identity.type !== "Place") return identity;
  const entity = lexicon.entities.get(identity.id);
  const government = lexicon.entities.get(`${entity?.country ?? ""}-government`);
  if (!entity || !government) return identity;
  if (entity.kind !== "country" && !government.aliases.includes(entity.nameAr)) return identity;
  return {
    id: government.id,
    name: government.nameAr,
    type: government.type,
    aliases: government.nameEn ? [...government.aliases, government.nameEn] : government.aliases,
  };
}
