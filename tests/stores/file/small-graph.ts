import fc from "fast-check";
import type { ClaimRecord, Participant } from "../../../src/model/claim.ts";
import type { Decision } from "../../../src/model/decision.ts";
import type { Document } from "../../../src/model/document.ts";
import type { GraphFile } from "../../../src/stores/file/index.ts";

export const document = (id: string, fields: Partial<Document> = {}): Document => ({
  id,
  path: `news/${id}.txt`,
  text: "هاجم مسلحون الحاجز فجرا.",
  title: null,
  publisher: null,
  published: null,
  url: null,
  language: "ar",
  hash: "0".repeat(64),
  furniture: [],
  ...fields,
});

const gunmen: Participant = {
  id: "gunmen",
  name: "مسلحون",
  type: "ArmedGroup",
  aliases: [],
  mention: { start: 5, end: 11, text: "مسلحون" },
};

export const claim = (id: string, of: Document, fields: Partial<ClaimRecord> = {}): ClaimRecord => ({
  id,
  document: { id: of.id, path: of.path, title: of.title, publisher: of.publisher, published: of.published },
  relation: "ATTACKED",
  mode: null,
  subject: gunmen,
  object: null,
  place: null,
  date: null,
  quantity: null,
  extent: null,
  polarity: "affirmed",
  modality: "asserted",
  attribution: [],
  evidence: { start: 0, end: 24, text: "هاجم مسلحون الحاجز فجرا." },
  trigger: { start: 0, end: 4, text: "هاجم" },
  rule: "ar/attack",
  confidence: 0.8,
  plover: ["ASSAULT"],
  cameo: ["190"],
  acled: [],
  ...fields,
});

export const graphOf = (documents: readonly Document[], claims: readonly ClaimRecord[] = []): GraphFile => ({
  header: { format: 1, rawi: "0.1.0", data: "d".repeat(16), with: null },
  documents,
  claims,
  decisions: [],
});

/**
 * Strings with everything that can break a line: ends of all kinds, quotes, lone halves of pairs, control characters.
 */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("قسد\n\u2028\r\n", "\uD800", "\0\u001F\u007F", '"\\', "\uFEFFx", "👩‍👩‍👧"),
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const span = fc.record({ start: fc.nat(99), end: fc.nat(99) });
const quote = fc.record({ start: fc.nat(99), end: fc.nat(99), text });
const participant: fc.Arbitrary<Participant> = fc.record(
  { id: text, name: text, type: text, aliases: fc.array(text, { maxLength: 2 }), mention: orNull(quote), role: text },
  { requiredKeys: ["id", "name", "type", "aliases", "mention"] },
);

const documents = fc.uniqueArray(
  fc.record({
    id: text,
    path: text,
    text,
    title: orNull(text),
    publisher: orNull(text),
    published: orNull(text),
    url: orNull(text),
    language: text,
    hash: text,
    furniture: fc.array(span, { maxLength: 2 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);

const claimsOf = (all: readonly Document[]): fc.Arbitrary<ClaimRecord[]> =>
  fc.uniqueArray(
    fc
      .record({
        of: fc.constantFrom(...all),
        id: text,
        relation: text,
        mode: orNull(text),
        subject: orNull(participant),
        object: orNull(participant),
        place: orNull(participant),
        date: orNull(fc.record({ start: text, end: text, text: orNull(text) })),
        quantity: orNull(
          fc.record({
            value: orNull(fc.integer()),
            min: orNull(fc.integer()),
            max: orNull(fc.integer()),
            approx: fc.boolean(),
            unit: orNull(text),
            text,
          }),
        ),
        extent: orNull(fc.constantFrom("full" as const, "most" as const, "part" as const)),
        polarity: fc.constantFrom("affirmed" as const, "negated" as const),
        modality: fc.constantFrom("asserted" as const, "intended" as const),
        attribution: fc.array(participant, { maxLength: 2 }),
        evidence: quote,
        trigger: quote,
        rule: text,
        confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
        plover: fc.array(text, { maxLength: 1 }),
        cameo: fc.array(text, { maxLength: 1 }),
        acled: fc.array(text, { maxLength: 1 }),
      })
      .map(({ of, id, ...fields }) => claim(id, of, fields)),
    { selector: ({ id }) => id, maxLength: 6 },
  );

const decisions: fc.Arbitrary<Decision[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("merge" as const, "split" as const, "reject" as const),
    ids: fc.array(text, { maxLength: 3 }),
    because: orNull(text),
    number: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 3 },
);

const header = fc.record(
  {
    format: fc.constant(1 as const),
    rawi: text,
    data: text,
    with: orNull(fc.record({ path: text, hash: text })),
    roots: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: ["format", "rawi", "data", "with"] },
);

/** Any graph at all. */
export const graphs: fc.Arbitrary<GraphFile> = documents.chain((all) =>
  fc.record({ header, documents: fc.constant(all), claims: claimsOf(all), decisions }),
);
