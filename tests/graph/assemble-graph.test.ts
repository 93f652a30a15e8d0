import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import type { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { CalendarDate } from "../../src/model/calendar-date.ts";
import type { ClaimRecord, Participant } from "../../src/model/claim.ts";
import {
  army,
  attack,
  brigade,
  claimOf,
  claims,
  documentOf,
  documents,
  entityOf,
  first,
  ontology,
  participantOf,
  prison,
  relayed,
  second,
  spokesman,
} from "./small-claims.ts";

const NONE = new Map();

function assemble(given: readonly ClaimRecord[] = claims): KnowledgeGraph {
  return assembleGraph(documents, given, ontology, NONE);
}

function written({ view }: KnowledgeGraph): string {
  const readable = (_key: string, value: unknown) => (typeof value === "bigint" ? `${value}n` : value);
  return JSON.stringify([[...view.nodes()], [...view.relationships()]], readable);
}

describe("nodes", () => {
  it("keeps a document with its text and leaves out what is not known", () => {
    expect(assemble().view.node("d2")).toEqual({
      id: "d2",
      labels: ["Document", "Rawi"],
      properties: {
        id: "d2",
        path: "d2.txt",
        publisher: "إذاعة الساحل",
        language: "ar",
        text: second.text,
        hash: "hash-d2",
        published: new CalendarDate(2019, 5, 4),
      },
    });
  });

  it("labels actors and locations with type, parents and Rawi", () => {
    const { view } = assemble();
    expect(view.node("brigade")?.labels).toEqual(["ArmedGroup", "Actor", "Rawi"]);
    expect(view.node("prison")?.labels).toEqual(["Facility", "Location", "Rawi"]);
  });

  it("keeps a type without parents when the ontology does not know it", () => {
    const { view } = assemble([claimOf("c", first, { subject: participantOf("tribe", "Tribe") })]);
    expect(view.node("tribe")?.labels).toEqual(["Tribe", "Rawi"]);
  });

  it("makes one node of one id across documents, under the longest usual name", () => {
    const short = participantOf("brigade", "ArmedGroup", "الوادي", ["VB"]);
    const { view } = assemble([attack, claimOf("x", second, { subject: short })]);
    expect(view.node("brigade")?.properties).toEqual({
      id: "brigade",
      name: "لواء الوادي",
      nameAr: "لواء الوادي",
      nameEn: "Valley Brigade",
      type: "ArmedGroup",
      aliases: ["VB", "Valley Brigade", "الوادي"],
    });
  });

  it("takes type and names in both languages from the data files where they know somebody", () => {
    const known = entityOf("brigade", "Organization", "الوادي", "The Valley", ["وادي الشمال"]);
    const { view } = assembleGraph(documents, claims, ontology, new Map([["brigade", known]]));
    expect(view.node("brigade")?.labels).toContain("Organization");
    expect(view.node("brigade")?.properties).toMatchObject({
      name: "لواء الوادي",
      nameAr: "الوادي",
      nameEn: "The Valley",
    });
    expect(view.node("brigade")?.properties.aliases).toContain("وادي الشمال");
  });

  it("makes no edge and no node of what the data files know without a text", () => {
    const idle = { ...entityOf("idle", "ArmedGroup", "كتيبة", null, []), partOf: ["brigade"] };
    const { view } = assembleGraph(documents, claims, ontology, new Map([["idle", idle]]));
    expect(view.node("idle")).toBeUndefined();
    expect(view.countRelationships("PART_OF")).toBe(0);
  });

  it("types a claim's properties: whole numbers, days, a fraction of confidence", () => {
    expect(assemble().view.node("c1")).toEqual({
      id: "c1",
      labels: ["Claim", "Rawi"],
      properties: {
        id: "c1",
        relation: "ATTACKED",
        polarity: "affirmed",
        modality: "asserted",
        rule: "test/rule",
        quote: first.text.slice(4, 10),
        dateStart: new CalendarDate(2019, 5, 2),
        dateEnd: new CalendarDate(2019, 5, 3),
        dateText: "أمس",
        countValue: 3n,
        countMin: 2n,
        countMax: 4n,
        countApprox: true,
        countText: "نحو ثلاثة",
        source: "متحدث باسم الجيش",
        place: "البلدة",
        chain: ["متحدث باسم الجيش"],
        start: 4n,
        end: 10n,
        confidence: 0.5,
        plover: ["ASSAULT"],
        cameo: ["190"],
        acled: [],
      },
    });
  });

  it("names the innermost of the chain as source, else the publisher, else nobody", () => {
    const nobody = documentOf("d0");
    const { view } = assembleGraph([...documents, nobody], [...claims, claimOf("c0", nobody)], ontology, NONE);
    expect(view.node("c2")?.properties).toMatchObject({
      source: spokesman.name,
      chain: ["وكالة النهر", spokesman.name],
    });
    expect(view.node("c3")?.properties).toMatchObject({ source: "إذاعة الساحل", chain: [] });
    expect(view.node("c0")?.properties).not.toHaveProperty("source");
  });

  it("names people in claims as their nodes are named", () => {
    const longer = { ...spokesman, name: "العميد سالم المتحدث باسم الجيش" };
    const { view } = assemble([attack, { ...relayed, attribution: [longer] }]);
    expect(view.node("c1")?.properties.source).toBe(longer.name);
  });
});

describe("edges", () => {
  it("ties a claim to whom it names, with hop 0 at the innermost speaker", () => {
    const { view } = assemble();
    expect([...view.outgoing("c2")].map(({ id, type, end, properties }) => [id, type, end, properties])).toEqual([
      ["c2/SUBJECT", "SUBJECT", "brigade", {}],
      ["c2/OBJECT", "OBJECT", "prison", {}],
      ["c2/SAID_BY/0", "SAID_BY", "spokesman", { hop: 0n }],
      ["c2/SAID_BY/1", "SAID_BY", "agency", { hop: 1n }],
      ["c2/READ_IN", "READ_IN", "d2", { start: 4n, end: 10n }],
    ]);
    expect([...view.outgoing("c1", "AT")].map((edge) => edge.end)).toEqual(["town"]);
  });

  it("makes one typed edge where both ends are known, also of a symmetric relation", () => {
    const { view } = assemble();
    expect([...view.relationships("CLASHED_WITH")].map(({ id, start, end }) => [id, start, end])).toEqual([
      ["c4/edge", "army", "brigade"],
    ]);
    expect(view.relationship("c5/edge")).toBeUndefined();
  });

  it("gives the typed edge what the claim says, with claim, document and day", () => {
    const { view } = assemble();
    const { id, ...said } = view.node("c1")?.properties ?? {};
    const expected = { claim: id, document: "d1", published: new CalendarDate(2019, 5, 3), ...said };
    expect(view.relationship("c1/edge")?.properties).toEqual(expected);
  });

  it("refuses a claim whose document is not given", () => {
    expect(() => assembleGraph([first], [relayed], ontology, NONE)).toThrow(/d2\.txt/);
  });

  it("takes the same file and the same claim twice as one", () => {
    const twice = assembleGraph([...documents, ...documents], [...claims, ...claims], ontology, NONE);
    expect(written(twice)).toBe(written(assemble()));
  });
});

describe("laws", () => {
  const actors: readonly Participant[] = [
    brigade,
    { ...brigade, name: "لواء الوادي الأول", type: "StateForce" },
    { ...brigade, name: "VB", aliases: ["لواء"] },
    army,
    prison,
    spokesman,
  ];
  const someone = fc.option(fc.constantFrom(...actors));
  const someClaims = fc.uniqueArray(
    fc
      .record({
        id: fc.string({ minLength: 1, maxLength: 3, unit: "grapheme-ascii" }),
        document: fc.constantFrom(...documents),
        relation: fc.constantFrom("ATTACKED", "CLASHED_WITH", "KILLED"),
        subject: someone,
        object: someone,
        place: someone,
        attribution: fc.array(fc.constantFrom(...actors), { maxLength: 3 }),
      })
      .map(({ id, document, ...more }) => claimOf(`claim ${id}`, document, more)),
    { selector: (claim) => claim.id, maxLength: 8 },
  );

  it("is the same graph whatever the order of documents and claims", () => {
    const shuffled = someClaims.chain((given) =>
      fc.record({
        given: fc.constant(given),
        claims: fc.shuffledSubarray(given, { minLength: given.length }),
        documents: fc.shuffledSubarray([...documents], { minLength: documents.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, (each) => {
        const other = assembleGraph(each.documents, each.claims, ontology, NONE);
        expect(written(other)).toBe(written(assemble(each.given)));
      }),
    );
  });

  it("reads every claim in one document, and backs every typed edge with a claim", () => {
    fc.assert(
      fc.property(someClaims, (given) => {
        const { view } = assemble(given);
        expect(view.countNodes("Claim")).toBe(given.length);
        for (const claim of view.nodes("Claim")) {
          const [read, ...more] = view.outgoing(claim.id, "READ_IN");
          expect(more).toEqual([]);
          expect(view.node(read?.end ?? "")?.labels).toContain("Document");
        }
        const typed = [...view.relationships()].filter((edge) => edge.id.endsWith("/edge"));
        expect(typed.length).toBe(given.filter((claim) => claim.subject && claim.object).length);
        for (const edge of typed) {
          const claim = String(edge.properties.claim);
          expect(view.node(claim)?.properties.relation).toBe(edge.type);
          expect([...view.outgoing(claim, "SUBJECT")][0]?.end).toBe(edge.start);
          expect([...view.outgoing(claim, "OBJECT")][0]?.end).toBe(edge.end);
        }
      }),
    );
  });
});
