/* The publisher and his own people are no hop of a chain: they are the text itself. */
import type { Language } from "../../languages/language.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";

/** "our correspondent", "our sources". */
const OUR = "\u0646\u0627";

export function publisherIn(
  tokens: readonly Token[],
  publisher: string | null,
  language: Language,
): (mention: EntityMention) => boolean {
  const name = language.fold(publisher ?? "");
  return (mention) => {
    if (mention.category === "source")
      return tokens[mention.head]!.nouns.some((noun) => noun.known && noun.enclitic === OUR);
    if (!name || mention.identity.type !== "Media") return false;
    return [mention.identity.name, ...mention.identity.aliases].some((each) => language.fold(each) === name);
  };
}
