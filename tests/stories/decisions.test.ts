import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDecision, withoutDecision } from "../../src/graph/decisions.ts";
import { splitParts } from "../../src/graph/identity/split-parts.ts";
import type { ClaimRecord, Participant } from "../../src/model/claim.ts";
import type { Decision } from "../../src/model/decision.ts";
import { claim, link, local, on, paper, who } from "./invented-war.ts";

const one = paper("d1", "2021-03-04", "جريدة الضفة");
const two = paper("d2", "2021-03-05", "إذاعة الساحل");
const documents = [one, two];

const unknown = (name: string, type = "ArmedGroup"): Participant => ({
  id: `${type.toLowerCase()}:${name.replaceAll(" ", "-")}`,
  name,
  type,
  aliases: [],
  mention: { start: 0, end: name.length, text: name },
});
const attack = (id: string, document = one, subject: Participant | null = who("hill-front")) =>
  claim(id, document, {
    relation: "ATTACKED",
    subject,
    object: who("prison"),
    date: on("2021-03-03"),
    attribution: [who("monitor")],
  });

/** What a reader sees of a graph: actors of claims, contents, relations. */
function seen(claims: readonly ClaimRecord[], decisions: readonly Decision[], texts = documents) {
  const linked = link(claims, texts, decisions);
  return {
    claims: linked.claims.map(({ id, subject, object, attribution }) => [
      id,
      subject?.id,
      object?.id,
      attribution.map((each) => each.id),
    ]),
    contents: linked.contents.map(({ statements, origins, unnamed, interested }) => [
      statements.map((each) => each.claim.id).sort(),
      origins.map(({ key }) => key),
      unnamed,
      interested.map(({ key }) => key),
    ]),
    relations: linked.relations.map((relation) => [
      relation.type,
      relation.left,
      relation.right,
      relation.reason("en"),
      relation.reason("ar"),
    ]),
  };
}

describe("who is one without a decision", () => {
  it("an unknown of one name in two texts, whatever its spelling", () => {
    const linked = link([attack("a", one, unknown("لواء الأمل")), attack("b", two, unknown("لواء الامل"))], documents);
    expect(linked.claims.map(({ subject }) => subject?.id)).toHaveLength(2);
    expect(new Set(linked.claims.map(({ subject }) => subject?.id)).size).toBe(1);
    const [actor] = [...linked.identities.actors.values()].filter(({ parts }) => parts.length === 2);
    expect(actor?.reasons).toMatchObject([{ rule: "equal-name" }]);
  });
  it("an unknown that the data files know by that name, and the village of a place", () => {
    expect(link([attack("a", one, unknown("جبهة التلال"))], documents).claims[0]?.subject?.id).toBe("hill-front");
    const [p, q] = [unknown("قرية النبع", "Place"), unknown("النبع", "Place")];
    const linked = link([claim("a", one, { object: p }), claim("b", two, { object: q })], documents);
    expect(new Set(linked.claims.map(({ object }) => object?.id)).size).toBe(1);
  });
  it.each([
    ["brackets", "هاجم لواء الأمل (ل.أ) سجن الوادي"],
    ["known as", "هاجم لواء الأمل المعروف باسم ل.أ سجن الوادي"],
  ])("an unknown that some text introduces by a second name: %s", (_, text) => {
    const [told, other] = [paper("d8", "2021-03-04", "جريدة الضفة", text), paper("d9", "2021-03-04", "إذاعة الساحل")];
    const start = text.indexOf("لواء");
    const first = { ...unknown("لواء الأمل"), mention: { start, end: start + 10, text: "لواء الأمل" } };
    const claims = [attack("a", told, first), attack("b", other, unknown("ل.أ"))];
    const linked = link(claims, [told, other]);
    expect(new Set(linked.claims.map(({ subject }) => subject?.id)).size).toBe(1);
    expect([...linked.identities.actors.values()].flatMap(({ reasons }) => reasons)).toMatchObject([
      { rule: "introduced-name", parts: expect.arrayContaining([first.id]) },
    ]);
  });
  it("never a person and a place of one name, nor sources and people of two texts", () => {
    const [person, place] = [unknown("سالم النبع", "Person"), unknown("سالم النبع", "Place")];
    const claims = [
      claim("a", one, { subject: person, object: place }),
      claim("b", two, { object: local(two, "Source", "مصدر") }),
    ];
    const linked = link([...claims, claim("c", one, { object: local(one, "Source", "مصدر") })], documents);
    expect([...linked.identities.actors.values()].every(({ parts }) => parts.length === 1)).toBe(true);
  });
});

describe("decisions", () => {
  it("merge makes one, everywhere it matters; claims keep their ids", () => {
    const [hope, front] = [unknown("لواء الأمل"), who("hill-front")];
    const claims = [attack("a", one, hope), attack("b", two, front)];
    const { decisions } = withDecision([], "merge", [hope.id, front.id], "one commander");
    const linked = link(claims, documents, decisions);
    expect(linked.claims.map(({ id, subject }) => [id, subject?.id])).toEqual([
      ["a", "hill-front"],
      ["b", "hill-front"],
    ]);
    expect(linked.contents).toHaveLength(1);
    expect(linked.participants.get("hill-front")?.aliases).toContain("لواء الأمل");
  });
  it("split goes before names, and the graph says that they are not one", () => {
    const [left, right] = [unknown("لواء الأمل"), { ...unknown("لواء الامل"), id: "armedgroup:الأمل-الثاني" }];
    const claims = [attack("a", one, left), attack("b", two, right)];
    expect(new Set(link(claims, documents).claims.map(({ subject }) => subject?.id)).size).toBe(1);
    const linked = link(claims, documents, withDecision([], "split", [left.id, right.id], null).decisions);
    expect(linked.claims.map(({ subject }) => subject?.id)).toEqual([left.id, right.id]);
    expect(linked.identities.apart).toEqual([[right.id, left.id].sort()]);
  });
  it("a name can be taken away from an actor: only those who are called so leave it", () => {
    const short = { ...who("hill-front"), mention: { start: 0, end: 6, text: "الجبهة" } };
    const full = { ...who("hill-front"), mention: { start: 0, end: 11, text: "جبهة التلال" } };
    const claims = [attack("a", one, short), attack("b", two, full)];
    const before = link(claims, documents);
    const actor = before.identities.actors.get("hill-front");
    const ids = actor && splitParts(actor, "جبهة التلال", "الجبهة", before.names);
    expect(ids).toEqual(["hill-front", "hill-front@الجبهه"]);
    const after = link(claims, documents, withDecision([], "split", ids ?? [], null).decisions);
    expect(after.claims.map(({ subject }) => [subject?.id, subject?.name])).toEqual([
      ["hill-front@الجبهه", "الجبهة"],
      ["hill-front", "جبهة التلال"],
    ]);
  });
  it("what is rejected leaves claims, counts and contradictions", () => {
    const denial = claim("b", two, { ...attack("b", two), polarity: "negated", attribution: [who("hill-leader")] });
    expect(seen([attack("a"), denial], []).relations).toHaveLength(1);
    const { decisions } = withDecision([], "reject", ["b"], "misread");
    expect(seen([attack("a"), denial], decisions)).toEqual(seen([attack("a")], []));
  });
  it("undo takes back the last, or the one with a number", () => {
    const first = withDecision([], "reject", ["a"], null).decisions;
    const second = withDecision(first, "reject", ["b"], null).decisions;
    expect(withoutDecision(second, null)?.decisions).toEqual(first);
    expect(withoutDecision(second, 1)?.taken.ids).toEqual(["a"]);
    expect(withoutDecision(second, 7)).toBeNull();
  });
});

describe("laws", () => {
  const subjects = [
    who("hill-front"),
    who("hill-brigade"),
    who("river-army"),
    unknown("لواء الأمل"),
    unknown("لواء الامل"),
    unknown("كتائب الغد"),
    null,
  ];
  const sources = [
    who("monitor"),
    who("hill-leader"),
    who("river-agency"),
    who("gazette"),
    local(one, "Source", "مصدر"),
  ];
  const claims = fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 99 }).map((number) => `c${number}`),
        relation: fc.constantFrom("ATTACKED", "STRUCK", "CONTROLS"),
        subject: fc.constantFrom(...subjects),
        document: fc.constantFrom(one, two),
        source: fc.option(fc.constantFrom(...sources)),
        polarity: fc.constantFrom("affirmed" as const, "negated" as const),
        day: fc.option(fc.constantFrom("2021-03-02", "2021-03-03")),
      }),
      { selector: ({ id }) => id, maxLength: 10 },
    )
    .map((drafts) =>
      drafts.map(({ id, document, source, day, ...rest }) =>
        claim(id, document, {
          ...rest,
          object: who("prison"),
          attribution: source ? [source] : [],
          date: day ? on(day) : null,
        }),
      ),
    );
  const actors = fc.uniqueArray(fc.constantFrom(...subjects.flatMap((each) => each?.id ?? [])), {
    minLength: 2,
    maxLength: 2,
  });
  const kinds = fc.constantFrom("merge" as const, "split" as const);
  const decided = fc
    .array(fc.tuple(kinds, actors), { maxLength: 4 })
    .map((list) =>
      list.reduce<readonly Decision[]>((made, [kind, ids]) => withDecision(made, kind, ids, null).decisions, []),
    );

  it("the order in which claims, documents and decisions come says nothing", () => {
    fc.assert(
      fc.property(claims, decided, fc.infiniteStream(fc.nat()), (given, decisions, noise) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => [noise.next().value as number, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        expect(seen(shuffled(given), shuffled(decisions), shuffled(documents))).toEqual(seen(given, decisions));
      }),
      { numRuns: 300 },
    );
  });
  it("what is decided and taken back never was", () => {
    fc.assert(
      fc.property(claims, decided, kinds, actors, (given, decisions, kind, ids) => {
        const { decisions: more } = withDecision(decisions, kind, ids, "for a moment");
        const back = withoutDecision(more, null)?.decisions ?? [];
        expect(seen(given, back)).toEqual(seen(given, decisions));
      }),
      { numRuns: 300 },
    );
  });
  it("merged actors are one unless a split parts them, and split ones never are", () => {
    fc.assert(
      fc.property(claims, decided, (given, decisions) => {
        const { actorOf } = link(given, documents, decisions).identities;
        const splits = decisions.filter(({ kind }) => kind === "split");
        for (const { ids } of splits) expect(actorOf(ids[0] ?? "")).not.toBe(actorOf(ids[1] ?? ""));
        if (splits.length > 0) return;
        for (const { ids } of decisions) expect(actorOf(ids[0] ?? "")).toBe(actorOf(ids[1] ?? ""));
      }),
      { numRuns: 300 },
    );
  });
  it("a claim counts once, whatever stands beside it", () => {
    fc.assert(
      fc.property(claims, decided, (given, decisions) => {
        const { contents } = link(given, documents, decisions);
        const told = contents.flatMap(({ statements }) => statements.map((each) => each.claim.id));
        expect(told.sort()).toEqual(given.map(({ id }) => id).sort());
      }),
      { numRuns: 300 },
    );
  });
});
