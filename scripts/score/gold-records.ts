import type { ClaimRecord, Participant, Quantity } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { Reader } from "../../src/pipeline.ts";
import type { Gold } from "./gold.ts";

/** Annotated claims as if they had been read: names and typed values of the annotation, ids of nobody. */
export function goldRecords(gold: Gold, document: Document, reader: Reader): ClaimRecord[] {
  const { id, path, title, publisher, published } = document;
  const who = (key: string | null): Participant | null => (key === null ? null : participantOf(key, gold, id, reader));
  return gold.claims.map((claim) => {
    const start = Math.max(0, document.text.indexOf(claim.ev));
    const evidence = { start, end: start + claim.ev.length, text: claim.ev };
    const [from, to] = [claim.date?.split("/")[0], claim.date?.split("/").at(-1)];
    return {
      id: claim.id,
      document: { id, path, title, publisher, published },
      relation: claim.r,
      mode: null,
      subject: who(claim.s),
      object: who(claim.o),
      place: who(claim.place ?? null),
      date: from && to ? { start: from, end: to, text: null } : null,
      quantity: claim.count ? { ...claim.count, text: textOf(claim.count) } : null,
      extent: null,
      polarity: claim.polarity ?? "affirmed",
      modality: claim.modality ?? "asserted",
      attribution: (claim.by ?? []).flatMap((key) => who(key) ?? []),
      evidence,
      trigger: evidence,
      rule: "gold",
      confidence: 1,
      plover: [],
      cameo: [],
      acled: [],
    };
  });
}

/** What the annotation calls by no name ("media outlets", "protesters") belongs to its document, as when Rawi reads. */
function participantOf(key: string, { entities, doc }: Gold, document: string, reader: Reader): Participant {
  const { type = "Thing", names = [key] } = entities[key] ?? {};
  const described = isDescribed(names[0] ?? key, type, reader);
  const id = described ? `${document}:${type.toLowerCase()}:${key}` : `${type.toLowerCase()}:${doc}-${key}`;
  const own = type === "Media" && described ? "Source" : type;
  return { id, name: names[0] ?? key, type: own, aliases: names, mention: null };
}

function isDescribed(name: string, type: string, { language }: Reader): boolean {
  if (type === "Population" || type === "Source") return true;
  if (type === "Place" || type === "Government" || type === "StateForce") return false;
  const words = name.split(" ").map((word) => language.fold(word));
  const match = language.lexicon.heads.longest(words[0] ?? "", (offset) =>
    words[offset] ? [words[offset] as string] : null,
  );
  return match?.length === words.length || (match?.values.some(({ category }) => category === "source") ?? false);
}

function textOf({ value, min, max, unit }: Omit<Quantity, "text">): string {
  return [value ?? `${min ?? ""}–${max ?? ""}`, unit ?? ""].join(" ").trim();
}
