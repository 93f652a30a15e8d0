import type { Participant } from "../model/claim.ts";
import type { Reader } from "../pipeline.ts";

/** How a participant is called in a language: by the data files where they know it, else as the texts do. */
export function namesOf({ entities }: Pick<Reader, "entities">) {
  return ({ id, name }: Participant, language: "ar" | "en"): string => {
    const entity = entities.get(id);
    return (language === "en" ? entity?.nameEn : entity?.nameAr) ?? name;
  };
}
