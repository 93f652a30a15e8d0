import { z } from "zod";
import type { DossierPhrases } from "../model/dossier-phrases.ts";

const plain = z.string().min(1);

/** A phrase in which each of these placeholders stands, and no other. */
const phraseWith = (...names: readonly string[]) =>
  plain.refine(
    (text) => {
      const found = [...text.matchAll(/\{(\w*)\}/gu)].map(([, name]) => name).sort();
      return found.join() === [...names].sort().join();
    },
    { message: `expected the placeholders ${names.map((name) => `{${name}}`).join(", ")}, each once` },
  );

/** `dossier` of graph/phrases. */
export const dossierPhrases = z.strictObject({
  claims: plain,
  did: plain,
  suffered: plain,
  there: plain,
  says: plain,
  read: plain,
  disagreements: plain,
  alsoCalled: phraseWith("names"),
  counts: phraseWith("claims", "documents", "publishers", "sources", "unnamed"),
  caution: plain,
  somebody: plain,
  something: plain,
  at: phraseWith("place"),
  undated: plain,
  reportedOn: phraseWith("day"),
  span: phraseWith("from", "to"),
  negated: phraseWith("sentence"),
  alleged: phraseWith("sentence"),
  intended: phraseWith("sentence"),
  possible: phraseWith("sentence"),
  noPublisher: plain,
  offsets: phraseWith("start", "end", "document"),
  sameOrigin: phraseWith("notes"),
  against: plain,
  nothing: plain,
  kinds: z.record(z.string(), plain).refine((kinds) => "other" in kinds, { message: "expected a phrase for `other`" }),
} satisfies Readonly<Record<keyof DossierPhrases, z.ZodType>>);
