import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { claim, contradictions, count, endings, link, local, on, paper, people, who } from "./invented-war.ts";

const one = paper("d1", "2021-03-04", "جريدة الضفة");
const two = paper("d2", "2021-03-04", "إذاعة الساحل");
const later = paper("d3", "2021-03-20", "إذاعة الساحل");
const front = who("hill-front");
const army = who("river-army");
const prison = who("prison");
const monitor = who("monitor");

const said = (text: string, start = 0) => ({ start, end: start + text.length, text });
const found = (claims: readonly ClaimRecord[], documents: readonly Document[] = [one, two, later]) =>
  contradictions(link(claims, documents));

describe("happened against did not", () => {
  const struck = claim("a", one, { relation: "STRUCK", subject: army, object: prison, attribution: [monitor] });
  const denial = {
    relation: "STRUCK",
    subject: army,
    object: prison,
    polarity: "negated" as const,
    attribution: [army],
  };

  it("a denial of one's own hand contradicts who names it, or its part", () => {
    const state = claim("c", one, { ...struck, id: "c", subject: who("river-state") });
    expect(found([struck, state, claim("b", two, denial)])).toEqual(["polarity a×b", "polarity b×c"]);
  });
  it("but not a strike by nobody in particular, nor by another", () => {
    const unnamed = claim("c", one, { ...struck, id: "c", subject: null });
    const other = claim("e", one, { ...struck, id: "e", subject: front });
    expect(found([unnamed, other, claim("b", two, denial)])).toEqual([]);
  });
  it("a denial of the event contradicts all", () => {
    const unnamed = claim("c", one, { ...struck, id: "c", subject: null });
    expect(found([struck, unnamed, claim("b", two, { ...denial, subject: null })])).toEqual([
      "polarity a×b",
      "polarity b×c",
    ]);
  });
  it("what is only intended takes no side; what is alleged does", () => {
    const intended = claim("c", one, { ...struck, id: "c", modality: "intended" });
    const alleged = claim("e", one, { ...struck, id: "e", modality: "alleged" });
    expect(found([intended, alleged, claim("b", two, denial)])).toEqual(["polarity b×e"]);
  });
  it("not so far covers the days before, and no event of weeks before", () => {
    const held = { relation: "CONTROLS", subject: army, object: prison, attribution: [army] };
    const notYet = { ...held, polarity: "negated" as const, attribution: [monitor] };
    expect(found([claim("a", one, { ...held, date: on("2021-03-02") }), claim("b", two, notYet)])).toEqual([
      "polarity a×b",
    ]);
    expect(found([claim("a", one, { ...held, date: on("2021-03-02") }), claim("b", later, notYet)])).toEqual([]);
  });
  it("the end of a hold is no denial of it", () => {
    const held = claim("a", one, {
      relation: "CONTROLS",
      subject: army,
      object: prison,
      date: on("2021-03-01"),
      attribution: [army],
    });
    const lost = {
      relation: "CONTROLS",
      subject: army,
      object: prison,
      polarity: "negated" as const,
      date: on("2021-03-04"),
    };
    const rule = [...endings][0] ?? "";
    expect(found([held, claim("b", two, { ...lost, rule })])).toEqual([]);
    expect(found([{ ...held, date: on("2021-03-04") }, claim("b", two, { ...lost, rule })])).toEqual(["polarity a×b"]);
  });
  it("not claiming an attack is no denial of it", () => {
    const silent = claim("b", two, {
      relation: "CLAIMED_RESPONSIBILITY",
      subject: null,
      object: prison,
      polarity: "negated",
    });
    expect(found([struck, silent])).toEqual([]);
  });
  it("a heading in the words that the text gives to a source is compared once", () => {
    const words = { evidence: { start: 0, end: 16, text: "لم تقصف السجن قط" } };
    const heading = claim("c", two, { ...denial, ...words, subject: null, attribution: [] });
    const body = claim("b", two, { ...denial, ...words, subject: null });
    expect(found([struck, heading, body])).toEqual(["polarity a×b"]);
    expect(found([struck, heading])).toEqual(["polarity a×c"]);
  });
  it("one speaker in one text does not contradict himself", () => {
    expect(found([claim("a", one, { ...struck, attribution: [army] }), claim("b", one, denial)])).toEqual([]);
  });
});

describe("denials of what can be another event", () => {
  const told = (more: Partial<ClaimRecord>) =>
    claim("a", one, { relation: "STRUCK", subject: army, object: prison, attribution: [monitor], ...more });
  const denied = (more: Partial<ClaimRecord>, document = two) =>
    claim("b", document, {
      relation: "STRUCK",
      subject: army,
      object: prison,
      polarity: "negated",
      attribution: [front],
      ...more,
    });

  it.each([
    ["one side strikes another every day", { object: front }, { object: front }],
    ["what was stopped had happened", {}, { rule: "struck/qasf/stopped" }],
    ["fighting is not a strike", { object: front }, { object: front, relation: "CLASHED_WITH" }],
    ["a month is no day", { date: { start: "2021-03-01", end: "2021-03-31", text: null } }, { date: on("2021-03-04") }],
    [
      "nobody in particular strikes somewhere in a country",
      { object: who("wide-land") },
      { object: who("wide-land"), subject: null },
    ],
    ["what is only feared takes no side against another text", { modality: "possible" as const }, {}],
    ["who did not move there is nobody who did", { relation: "MOBILIZED" }, { relation: "MOBILIZED", subject: null }],
  ])("%s", (_, left, right) => {
    expect(found([told(left), denied(right)])).toEqual([]);
  });
  it("a day for both makes it one event", () => {
    const day = { object: front, date: on("2021-03-03") };
    expect(found([told(day), denied({ ...day, attribution: [army] })])).toEqual(["polarity a×b"]);
  });
  it("where a text puts a town that the data files know says nothing of others", () => {
    const misread = claim("c", one, { relation: "LOCATED_IN", subject: who("far-town"), object: who("upper-town") });
    const far = told({ object: who("far-town"), date: on("2021-03-03") });
    const near = denied({ object: who("upper-town"), date: on("2021-03-03"), subject: null });
    expect(found([misread, far, near])).toEqual([]);
  });
  it("an organ and its body in one text are one voice", () => {
    const state = told({ attribution: [who("river-state")] });
    expect(found([state, denied({ attribution: [army] }, one)])).toEqual([]);
  });
});

describe("figures", () => {
  const killed = (id: string, document: Document, value: number, more: Partial<ClaimRecord> = {}) =>
    claim(id, document, {
      relation: "KILLED",
      object: people(document, "أشخاص"),
      place: who("upper-town"),
      date: on("2021-03-03"),
      quantity: count(value, "شخص"),
      attribution: [monitor],
      ...more,
    });
  const gazette = [who("gazette")];
  const amongThem = paper("d5", "2021-03-04", "إذاعة الساحل", "20 شخصا منهم قتلوا.");
  const both = paper("d6", "2021-03-04", "إذاعة الساحل", "20 قتيلا وجريحا سقطوا.");
  const next = paper("d7", "2021-03-05", "إذاعة الساحل");
  const papers = [one, two, later, amongThem, both, next];

  it("disjoint ranges for one group, place and day", () => {
    expect(found([killed("a", one, 62), killed("b", two, 20, { attribution: gazette })])).toEqual(["quantity a×b"]);
  });
  it.each([
    ["of two groups", { quantity: count(20, "طفل"), object: people(two, "أطفال") }],
    ["of the dead and of the injured", { relation: "INJURED" }],
    ["of two days", { date: on("2021-03-02") }],
    ["of a period and a day", { date: { start: "2021-02-03", end: "2021-03-03", text: null } }],
    ["of a place and a part of it", { place: who("valley") }],
    ["more than 20 beside 62", { quantity: count(null, "شخص", { min: 20 }) }],
    ["dozens beside 62", { quantity: count(null, "شخص", { min: 20, approx: true }) }],
    ["about 60 beside 62", { quantity: count(60, "شخص", { approx: true }) }],
    ["bodies that were found", { quantity: count(20, "جثة") }],
    ["of dead and wounded together", { quantity: count(90, "قتيل وجريح") }],
    [
      "of others than those who were told of before",
      { object: { ...people(two, "أشخاص"), mention: said("20 آخرين") } },
    ],
    [
      "of some of them",
      {
        object: { ...people(two, "أشخاص"), mention: said("20 شخصا", 0) },
        document: { ...claim("x", amongThem).document },
      },
    ],
    [
      "of dead and wounded, told one after the other",
      { object: { ...people(two, "أشخاص"), mention: said("20 قتيلا", 0) }, document: { ...claim("x", both).document } },
    ],
    [
      "of a text of the next day, and higher",
      { quantity: count(90, "شخص"), document: { ...claim("x", next).document } },
    ],
    ["many times higher", { quantity: count(900, "شخص") }],
    ["of two events weeks apart", { date: null, document: { ...claim("x", later).document } }],
  ])("%s are no contradiction", (_, more) => {
    expect(found([killed("a", one, 62), killed("b", two, 20, { attribution: gazette, ...more })], papers)).toEqual([]);
  });
  it("in a wide place two figures are of one event where they are high and of one day", () => {
    const there = { place: who("wide-land") };
    const low = killed("b", two, 5, { ...there, attribution: gazette });
    expect(found([killed("a", one, 9, there), low])).toEqual([]);
    const high = killed("b", two, 20, { ...there, attribution: gazette });
    expect(found([killed("a", one, 62, there), high])).toEqual(["quantity a×b"]);
    expect(found([killed("a", one, 62, { ...there, date: null }), { ...high, date: null }])).toEqual([]);
  });
  it("soldiers and rebels without a name are two groups", () => {
    const side = (type: string) => ({ object: local(one, type, "مقاتلون"), quantity: count(20, "مقاتل") });
    expect(found([killed("a", one, 62, side("StateForce")), killed("b", two, 20, side("ArmedGroup"))])).toEqual([]);
  });
  it("what a text says itself and what it lets somebody say are a whole and its part", () => {
    expect(found([killed("a", one, 62), killed("b", one, 20, { attribution: [] })])).toEqual([]);
    expect(found([killed("a", one, 62), killed("b", one, 20, { attribution: gazette })])).toEqual(["quantity a×b"]);
  });
  it("dead and wounded together, which ever the figure is read of", () => {
    const text = "بلغت الحصيلة نحو 60 بين جريح وقتيل.";
    const sixty = paper("d9", "2021-03-04", "إذاعة الساحل", text);
    const dead = { object: { ...people(sixty, "قتيل"), mention: { start: 30, end: 34, text: "قتيل" } } };
    const together = { ...dead, quantity: { ...count(60, "قتيل"), text: "60" }, attribution: gazette };
    expect(text.slice(30, 34)).toBe("قتيل");
    expect(found([killed("a", one, 20), killed("b", sixty, 60, together)], [one, sixty])).toEqual([]);
  });
  it("a total and its part from one source in one text", () => {
    expect(found([killed("a", one, 62), killed("b", one, 20)])).toEqual([]);
  });
  it("a figure that stands with its people outside the words of its claim is not compared", () => {
    const outside = (start: number) => ({
      object: { ...people(two, "جرحى"), mention: { start, end: start + 4, text: "جرحى" } },
      quantity: { ...count(20, "شخص"), text: "20 جريحا" },
      evidence: { start: 0, end: 8, text: "11 قتيلا" },
      attribution: gazette,
    });
    expect(found([killed("a", one, 62), killed("b", two, 0, outside(9))])).toEqual([]);
    expect(found([killed("a", one, 62), killed("b", two, 0, outside(4))])).toEqual(["quantity a×b"]);
  });
  it("hundreds are not dozens", () => {
    const hundreds = { quantity: count(null, "شخص", { min: 200, approx: true }), attribution: gazette };
    expect(found([killed("a", one, 62), killed("b", two, 0, hundreds)])).toEqual(["quantity a×b"]);
  });
  it("one car that is named without a number against two", () => {
    const bombed = { relation: "BOMBED", object: prison, date: on("2021-03-03") };
    const single = { ...bombed, evidence: { start: 0, end: 20, text: "انفجرت سيارة ملغمة عند البوابة" } };
    const pair = { ...bombed, quantity: count(2, "سيارة"), attribution: [monitor] };
    expect(found([claim("a", one, single), claim("b", two, pair)])).toEqual(["quantity a×b"]);
  });
  it("a larger later toll of one origin supersedes, a smaller one contradicts", () => {
    const next = paper("d4", "2021-03-05", "إذاعة الساحل");
    const rising = link([killed("a", one, 20), killed("b", next, 31)], [one, next]);
    expect(rising.relations.map(({ type, left, right }) => `${type} ${left} ${right}`)).toEqual(["SUPERSEDES b a"]);
    expect(contradictions(link([killed("a", one, 31), killed("b", next, 20)], [one, next]))).toEqual(["quantity a×b"]);
  });
});

describe("control", () => {
  const holds = (id: string, document: Document, more: Partial<ClaimRecord>) =>
    claim(id, document, { relation: "CONTROLS", object: prison, extent: "full", ...more });

  it("opponents, one place, one day, at least one of them full", () => {
    const claims = [holds("a", one, { subject: army, attribution: [army] }), holds("b", two, { subject: front })];
    expect(found(claims)).toEqual(["control a×b"]);
    const sits = { relation: "ENTRENCHED_IN", subject: front, object: prison };
    expect(found([claims[0] as ClaimRecord, claim("b", two, sits)])).toEqual(["control a×b"]);
  });
  it.each([
    ["allies", { subject: who("river-state") }],
    ["another day", { subject: front, date: on("2021-03-01") }],
    ["another place", { subject: front, object: who("far-town") }],
    ["an aim", { subject: front, modality: "intended" as const }],
  ])("%s: none", (_, more) => {
    expect(found([holds("a", one, { subject: army, attribution: [army] }), holds("b", two, more)])).toEqual([]);
  });
  it("who held it for years did not on each of their days", () => {
    const years = { subject: front, date: { start: "2015-01-01", end: "2021-03-04", text: null } };
    expect(found([holds("a", one, { subject: army }), holds("b", two, years)])).toEqual([]);
  });
  it("halves of a town do not exclude each other", () => {
    const half = { extent: "part" as const };
    expect(found([holds("a", one, { subject: army, ...half }), holds("b", two, { subject: front, ...half })])).toEqual(
      [],
    );
  });
});

describe("hands, days, places", () => {
  const struck = (id: string, document: Document, more: Partial<ClaimRecord>) =>
    claim(id, document, {
      relation: "STRUCK",
      object: prison,
      date: on("2021-03-03"),
      attribution: [monitor],
      ...more,
    });

  it("one strike, two hands that do not act together", () => {
    expect(found([struck("a", one, { subject: army }), struck("b", two, { subject: front })])).toEqual(["agent a×b"]);
  });
  it("a part and its whole, a leader and its alliance are one hand", () => {
    expect(found([struck("a", one, { subject: who("hill-brigade") }), struck("b", two, { subject: front })])).toEqual(
      [],
    );
    const sea = [struck("a", one, { subject: who("sea-state") }), struck("b", two, { subject: who("sea-alliance") })];
    expect(found(sea)).toEqual([]);
  });
  it("two can strike one town on one day", () => {
    const town = { object: who("upper-town") };
    expect(
      found([struck("a", one, { subject: army, ...town }), struck("b", two, { subject: front, ...town })]),
    ).toEqual([]);
  });
  it("one attack claimed for two", () => {
    const claimed = { relation: "CLAIMED_RESPONSIBILITY", object: prison, date: on("2021-03-03") };
    const claims = [
      claim("a", one, { ...claimed, subject: front }),
      claim("b", two, { ...claimed, subject: who("sea-state") }),
    ];
    expect(found(claims)).toEqual(["responsibility a×b"]);
  });
  it("whoever killed a leader, it was not his own side", () => {
    const death = { relation: "KILLED", object: who("hill-leader") };
    expect(
      found([struck("a", one, { ...death, subject: front }), struck("b", two, { ...death, subject: army })]),
    ).toEqual([]);
    const state = { ...death, subject: who("sea-state") };
    expect(found([struck("a", one, state), struck("b", two, { ...death, subject: army })])).toEqual(["agent a×b"]);
  });
  it("a month is no day, and a place or a day that stands elsewhere in the text is too weak to contradict", () => {
    const words = { evidence: said("قتل القمي في البلدة البعيدة أمس") };
    const far = { ...who("far-town"), mention: said("البلدة البعيدة") };
    const death = (id: string, document: Document, more: Partial<ClaimRecord>) =>
      claim(id, document, { relation: "KILLED", object: who("hill-leader"), ...words, ...more });
    const there = death("a", one, { date: on("2021-03-02"), place: far });
    const here = (text: string) =>
      death("b", two, { date: on("2021-03-02"), place: { ...who("upper-town"), mention: said(text) } });
    expect(found([there, here("البلدة العليا")])).toEqual([]);
    expect(found([there, here("القمي")])).toEqual(["place a×b"]);
    const day = (start: string, end: string, text: string) =>
      death("c", two, { date: { start, end, text }, place: far });
    expect(found([there, day("2021-03-03", "2021-03-03", "أمس")])).toEqual(["time a×c"]);
    expect(found([there, day("2021-03-03", "2021-03-03", "الأربعاء")])).toEqual([]);
    expect(found([there, day("2021-03-03", "2021-03-31", "أمس")])).toEqual([]);
  });
  it("the death of one man on two days, in two places", () => {
    const death = (id: string, document: Document, day: string, place: string) =>
      claim(id, document, { relation: "KILLED", object: who("hill-leader"), date: on(day), place: who(place) });
    expect(found([death("a", one, "2021-03-01", "valley"), death("b", two, "2021-03-02", "upper-town")])).toEqual([
      "time a×b",
    ]);
    expect(found([death("a", one, "2021-03-02", "far-town"), death("b", two, "2021-03-02", "upper-town")])).toEqual([
      "place a×b",
    ]);
  });
  it("nothing is compared with what nobody named says of nobody", () => {
    const gunmen = local(one, "ArmedGroup", "مسلحون");
    expect(found([struck("a", one, { subject: gunmen }), struck("b", two, { subject: front })])).toEqual([]);
  });
});
