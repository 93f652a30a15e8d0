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
    ["of two events weeks apart", { date: null, document: { ...claim("x", later).document } }],
  ])("%s are no contradiction", (_, more) => {
    expect(found([killed("a", one, 62), killed("b", two, 20, { attribution: gazette, ...more })])).toEqual([]);
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
