import type { ClaimRecord } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { openReader } from "../../src/pipeline.ts";

export const reader = openReader();

/** A document of one's own words, published on Saturday 22 January 2022. */
export function documentOf(text: string, more: Partial<Document> = {}): Document {
  return {
    id: "test",
    path: "test.txt",
    text,
    title: null,
    publisher: null,
    published: "2022-01-22",
    url: null,
    language: "ar",
    hash: "",
    furniture: [],
    ...more,
  };
}

export function claimsOf(text: string, more: Partial<Document> = {}): ClaimRecord[] {
  return reader.read(documentOf(text, more));
}

/** "SUBJECT RELATION OBJECT by [chain]": names as the text writes them. */
export function brief(claim: ClaimRecord): string {
  const words = (participant: ClaimRecord["subject"]) => participant?.mention?.text ?? participant?.name ?? "–";
  const not = claim.polarity === "negated" ? "not " : "";
  return `${words(claim.subject)} ${not}${claim.relation} ${words(claim.object)} [${claim.attribution.map((each) => each.name).join(" < ")}]`;
}
