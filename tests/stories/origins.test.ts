import { describe, expect, it } from "vitest";
import { corroborationRecords } from "../../src/graph/relation-records.ts";
import type { ClaimRecord, Participant } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { claim, count, link, local, on, paper, people, who } from "./invented-war.ts";

const one = paper("d1", "2021-03-04", "جريدة الضفة");
const two = paper("d2", "2021-03-04", "إذاعة الساحل");
const three = paper("d3", "2021-03-05", "جريدة الوادي");

const attack = (id: string, document: Document, attribution: readonly Participant[], more: Partial<ClaimRecord> = {}) =>
  claim(id, document, {
    relation: "ATTACKED",
    subject: who("hill-front"),
    object: who("prison"),
    date: on("2021-03-03"),
    attribution,
    ...more,
  });

function told(claims: readonly ClaimRecord[], documents: readonly Document[] = [one, two, three]) {
  const [first] = corroborationRecords(link(claims, documents));
  const {
    documents: texts,
    publishers,
    origins,
    unnamed,
    interested,
  } = first ?? { documents: 0, publishers: 0, origins: [], unnamed: 0, interested: [] };
  return { texts, publishers, origins, unnamed, interested };
}

describe("an origin is the innermost body", () => {
  it("three papers that quote one monitor are one origin", () => {
    const monitor = who("monitor");
    const claims = [
      attack("a", one, [monitor]),
      attack("b", two, [who("gazette"), monitor]),
      attack("c", three, [monitor]),
    ];
    expect(told(claims)).toEqual({ texts: 3, publishers: 3, origins: ["مرصد الوادي"], unnamed: 0, interested: [] });
  });
  it("a spokesman, a leader and a state's agency speak for their body", () => {
    expect(told([attack("a", one, [who("hill-leader")]), attack("b", two, [who("hill-front")])]).origins).toEqual([
      "جبهة التلال",
    ]);
    expect(told([attack("a", one, [who("river-agency")]), attack("b", two, [who("river-state")])]).origins).toEqual([
      "حكومة النهر",
    ]);
  });
  it("an army and its state are one body where both speak", () => {
    expect(told([attack("a", one, [who("river-spokesman")]), attack("b", two, [who("river-state")])]).origins).toEqual([
      "حكومة النهر",
    ]);
  });
  it("a state that leads an alliance speaks for itself", () => {
    const claims = [attack("a", one, [who("sea-state")]), attack("b", two, [who("sea-alliance")])];
    expect(told(claims).origins).toEqual(["تحالف البحر", "دولة البحر"]);
  });
  it("somebody whom a document calls a spokesman speaks for that body", () => {
    const new_ = { id: "person:كمال", name: "كمال الضفافي", type: "Person", aliases: [], mention: null };
    const office = claim("s", one, { relation: "SPOKESPERSON_OF", subject: new_, object: who("hill-front") });
    expect(told([office, attack("a", one, [new_]), attack("b", two, [who("hill-leader")])]).origins).toEqual([
      "جبهة التلال",
    ]);
  });
  it("a spokesman without a name speaks for the body in his title", () => {
    const text = "متحدث باسم جبهة التلال";
    const unnamed = { ...local(one, "Person", text), mention: { start: 0, end: text.length, text } };
    expect(told([attack("a", one, [unnamed]), attack("b", two, [who("hill-front")])])).toMatchObject({
      origins: ["جبهة التلال"],
      unnamed: 0,
    });
  });
});

describe("what never counts as an origin", () => {
  it("sources without a name, each counted once a document, whoever passes them on", () => {
    const source = (document: Document) => local(document, "Source", "مصدر أمني");
    const claims = [
      attack("a", one, [who("gazette"), source(one)]),
      attack("b", one, [source(one)]),
      attack("c", two, [source(two)]),
    ];
    expect(told(claims)).toEqual({ texts: 2, publishers: 2, origins: [], unnamed: 2, interested: [] });
  });
  it("a text's own voice is its publisher's, however many texts it prints", () => {
    const again = paper("d4", "2021-03-04", "جريدة الضفة");
    expect(told([attack("a", one, []), attack("b", again, [])], [one, again])).toMatchObject({
      texts: 2,
      publishers: 1,
      origins: ["جريدة الضفة"],
    });
  });
  it("a publisher nobody knows is one of that document's own", () => {
    const [p, q] = [paper("d5", "2021-03-04", null), paper("d6", "2021-03-04", null)];
    expect(told([attack("a", p, []), attack("b", q, [])], [p, q])).toMatchObject({
      publishers: 2,
      origins: ["d5.txt", "d6.txt"],
    });
  });
});

describe("bodies that speak of their own side", () => {
  it("are marked, doers and victims", () => {
    const claims = [attack("a", one, [who("hill-leader")]), attack("b", two, [who("monitor")])];
    expect(told(claims)).toMatchObject({ origins: ["جبهة التلال", "مرصد الوادي"], interested: ["جبهة التلال"] });
  });
});

describe("copies and relays", () => {
  const sentence = "شن مقاتلو جبهة التلال فجر الأربعاء هجوما واسعا من ثلاثة محاور على سجن الوادي وسط إطلاق نار كثيف";
  const text = `${sentence}.`;
  const evidence = { start: 0, end: 12, text: sentence.slice(0, 12) };
  const own = (id: string, document: Document) => attack(id, document, [], { evidence });

  it("a day that a copy tells of again is the first paper's, whoever is quoted: yesterday is not another day", () => {
    const [p, q] = [paper("d7", "2021-03-04", "جريدة الضفة", text), paper("d8", "2021-03-05", "إذاعة الساحل", text)];
    const wire = (id: string, document: Document, day: string) =>
      claim(id, document, {
        relation: "KILLED",
        object: who("hill-leader"),
        place: who("prison"),
        date: { start: day, end: day, text: null },
        attribution: [who("monitor")],
        evidence,
      });
    const linked = link([wire("a", p, "2021-03-03"), wire("b", q, "2021-03-04")], [p, q]);
    expect(linked.relations.map(({ type }) => type)).toEqual(["REPEATS"]);
    const apart = link([wire("a", p, "2021-03-03"), wire("b", two, "2021-03-04")], [p, two]);
    expect(apart.relations.map(({ type, kind }) => kind ?? type)).toEqual(["time"]);
  });
  it("a passage that a second paper copies has the voice of the first", () => {
    const [p, q] = [
      paper("d7", "2021-03-04", "جريدة الضفة", text),
      paper("d8", "2021-03-05", "إذاعة الساحل", `${text} والمزيد لاحقا.`),
    ];
    expect(told([own("a", p), own("b", q)], [p, q])).toMatchObject({
      texts: 2,
      publishers: 2,
      origins: ["جريدة الضفة"],
    });
  });
  it("a short sentence is a copy where the sentences beside it are the same", () => {
    const short = "هاجم المسلحون سجن الوادي.";
    const next = " وقطعت الشرطة الطرق المؤدية إليه وأخلت البيوت القريبة منه حتى الفجر.";
    const own = { evidence: { start: 0, end: 12, text: short.slice(0, 12) } };
    const [p, q] = [
      paper("d7", "2021-03-04", "جريدة الضفة", short + next),
      paper("d8", "2021-03-04", "إذاعة الساحل", short + next),
    ];
    expect(told([attack("a", q, [], own), attack("b", p, [], own)], [p, q]).origins).toEqual(["جريدة الضفة"]);
    const other = paper("d8", "2021-03-04", "إذاعة الساحل", `${short} وقال شهود إن إطلاق النار سمع في الحي حتى الظهر.`);
    expect(told([attack("a", p, [], own), attack("b", other, [], own)], [p, other]).origins).toHaveLength(2);
  });
  it("a copied text has one origin in everything that it says, and its sources without a name are the same", () => {
    const words = `${text} وقتل سبعة حراس في الهجوم على السجن بحسب مصدر أمني رفض الكشف عن اسمه لوكالتنا.`;
    const [p, q] = [paper("d7", "2021-03-04", "جريدة الضفة", words), paper("d8", "2021-03-04", "إذاعة الساحل", words)];
    const start = words.indexOf("وقتل");
    const toll = (id: string, document: Document) =>
      claim(id, document, {
        relation: "KILLED",
        object: people(document, "حراس"),
        quantity: count(7, "حارس"),
        evidence: { start, end: start + 15, text: words.slice(start, start + 15) },
        attribution: [local(document, "Source", "مصدر أمني")],
      });
    // The claims' own ids would have named each paper once.
    const claims = [own("a", q), own("b", p), toll("c", p), toll("e", q)];
    const linked = link(claims, [p, q]);
    expect([...linked.statements.values()].map(({ claim: { id }, origin }) => `${id} ${origin.key}`).sort()).toEqual([
      "a publisher:جريده الضفه",
      "b publisher:جريده الضفه",
      "c unnamed:d7 d7:source:مصدر أمني",
      "e unnamed:d7 d7:source:مصدر أمني",
    ]);
  });
  it("a paper with words of its own has a voice of its own", () => {
    const other = "قال مراسلنا إن عشرات من مسلحي الجبهة اقتحموا السجن من بابه الشمالي بعد تفجير كبير هز الحي كله.";
    const [p, q] = [paper("d7", "2021-03-04", "جريدة الضفة", text), paper("d8", "2021-03-05", "إذاعة الساحل", other)];
    const second = attack("b", q, [], { evidence: { ...evidence, text: other.slice(0, 12) } });
    expect(told([own("a", p), second], [p, q]).origins).toEqual(["إذاعة الساحل", "جريدة الضفة"]);
  });
  it("an outlet that is quoted for what it has from somebody passes his words on", () => {
    const claims = [
      attack("a", three, [who("monitor")]),
      attack("b", paper("d9", "2021-03-06", "إذاعة الساحل"), [who("gazette")]),
    ];
    expect(told(claims, [three, paper("d9", "2021-03-06", "إذاعة الساحل")]).origins).toEqual(["مرصد الوادي"]);
  });
});

describe("edges between claims", () => {
  const types = (claims: readonly ClaimRecord[]) =>
    link(claims, [one, two, three]).relations.map(({ type, left, right }) => `${type} ${left} ${right}`);

  it("one origin repeats, independent ones corroborate, and nobody corroborates his own relay", () => {
    const monitor = who("monitor");
    expect(
      types([attack("a", one, [monitor]), attack("b", two, [monitor]), attack("c", two, [who("hill-front")])]),
    ).toEqual(["CORROBORATES a c", "REPEATS a b"]);
    expect(types([attack("a", one, [who("gazette"), monitor]), attack("b", two, [who("gazette")])])).toEqual([]);
    expect(types([attack("a", one, [local(one, "Source", "مصدر")]), attack("b", two, [monitor])])).toEqual([]);
  });
  it("an attack by nobody in particular is no account of one of two that it fits", () => {
    const other = attack("b", two, [who("monitor")], { subject: who("sea-state") });
    const vague = attack("c", three, [], { subject: null });
    const linked = link([attack("a", one, [who("monitor")]), other, vague], [one, two, three]);
    expect(linked.contents.map(({ statements }) => statements.length)).toEqual([1, 1, 1]);
    const clear = link([attack("a", one, [who("monitor")]), vague], [one, three]);
    expect(clear.contents.map(({ statements }) => statements.length)).toEqual([2]);
  });
});
