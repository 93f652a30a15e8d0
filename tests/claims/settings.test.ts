import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "../../src/model/claim.ts";
import { claimsOf } from "../support/reading.ts";

/** How many, of the claims of one relation. */
function counts(text: string, relation: string): (number | null)[] {
  return claimsOf(text)
    .filter((claim) => claim.relation === relation)
    .map(({ quantity }) => quantity && (quantity.value ?? quantity.min));
}

/** "RELATION words of the object = day, place" of the claims of one relation; published on Saturday 22 January 2022. */
function settings(text: string, relation: string): string[] {
  return claimsOf(text)
    .filter((claim) => claim.relation === relation)
    .map((claim) => `${claim.object?.mention?.text ?? claim.object?.name ?? "–"} = ${day(claim)}, ${place(claim)}`);
}

function day({ date }: ClaimRecord): string {
  if (!date) return "–";
  return date.start === date.end ? date.start : `${date.start}/${date.end}`;
}

function place(claim: ClaimRecord): string {
  return claim.place?.mention?.text ?? "–";
}

describe("the day of an event, from elsewhere in the text", () => {
  it("a headline takes it from the lead", () => {
    const text = "مقتل 9 جنود في هجوم بمدينة تعز\nقتل 9 جنود الخميس في هجوم على حاجز للجيش بمدينة تعز.";
    const [headline] = settings(text, "KILLED");
    expect(headline).toBe("9 جنود = 2022-01-20, مدينة تعز");
  });

  it("the raid points back to the raid", () => {
    const text = "قصفت طائرات التحالف العربي الخميس مدينة صعدة. وأسفرت الغارات عن مقتل خمسة مدنيين.";
    expect(settings(text, "KILLED")).toEqual(["خمسة مدنيين = 2022-01-20, –"]);
  });

  it("another source tells it again", () => {
    const text =
      "قتل سبعة أشخاص الجمعة في تفجير بمدينة كابل. وقال مسؤول في الشرطة إن سبعة أشخاص قتلوا وأصيب عشرة آخرون.";
    expect(settings(text, "KILLED")).toEqual([
      "سبعة أشخاص = 2022-01-21, مدينة كابل",
      "سبعة أشخاص = 2022-01-21, مدينة كابل",
    ]);
  });

  it("a report of one day means it for all that it tells", () => {
    const text =
      "شن الطيران الجمعة غارات على مدينة صعدة. وقالت مصادر محلية إن حركة الشباب هاجمت ثكنة في مقديشو. وفي تعز، أصيب جنديان برصاص قناص.";
    expect(settings(text, "INJURED")).toEqual(["جنديان = 2022-01-21, تعز"]);
  });

  it("between two days nothing is guessed, nor from a day on which something else was said", () => {
    const two = "قتل جندي الخميس في مدينة تعز. وداهمت الشرطة بلدة موزع. وقتل جندي آخر الجمعة في مدينة تعز.";
    expect(settings(two, "RAIDED")).toEqual(["بلدة موزع = –, –"]);
    const said = "قتل جندي الخميس في مدينة تعز. وقالت الشرطة السبت إن قواتها داهمت بلدة موزع.";
    expect(settings(said, "RAIDED")).toEqual(["بلدة موزع = –, –"]);
    const one = "قتل جندي الخميس في مدينة تعز. وقالت الشرطة إن قواتها داهمت بلدة موزع.";
    expect(settings(one, "RAIDED")).toEqual(["بلدة موزع = 2022-01-20, –"]);
  });

  it.each([
    ["a sentence of history", "وكانت حركة طالبان قد قتلت أربعة جنود في هجوم على ثكنة."],
    ["a sum of a war", "وأدت الحرب إلى مقتل 20 ألف شخص."],
    ["a sentence with days of its own", "ومنذ بداية العام قتل ثلاثة جنود."],
  ])("%s does not", (_, sentence) => {
    const [, last] = settings(`قتل سبعة أشخاص الجمعة في تفجير بمدينة كابل. ${sentence}`, "KILLED");
    expect(last).not.toContain("2022-01-21");
  });
});

describe("days of saying and days of others are no days of the event", () => {
  it.each([
    ["أعلنت وزارة الدفاع السبت مقتل ثلاثة جنود.", "ثلاثة جنود = –, –"],
    ["أعلنت وزارة الدفاع السبت مقتل ثلاثة جنود الخميس.", "ثلاثة جنود = 2022-01-20, –"],
    ["قتل ثلاثة جنود، وفق ما أعلنت وزارة الدفاع السبت.", "ثلاثة جنود = –, –"],
    ["قتل ثلاثة جنود الخميس، وفق ما أعلنت وزارة الدفاع السبت.", "ثلاثة جنود = 2022-01-20, –"],
    ["قتل ثلاثة جنود في أعنف هجوم منذ 2014.", "ثلاثة جنود = –, –"],
    ["قتل ثلاثة جنود قبل يومين من الاقتراع.", "ثلاثة جنود = –, –"],
    ["أعلنت وزارة الدفاع يوم السبت مقتل ثلاثة جنود في غارة الخميس.", "ثلاثة جنود = 2022-01-20, –"],
  ])("%s", (text, expected) => expect(settings(text, "KILLED")).toEqual([expected]));
});

describe("what was demanded, charged or condemned has the day of its saying", () => {
  it.each([
    ["دعا مجلس الأمن الخميس الحكومة الليبية إلى وقف القتال.", "DEMANDED", "الحكومة الليبية = 2022-01-20, –"],
    ["اتهمت الحكومة اليمنية الجمعة جماعة الحوثي بخرق الهدنة.", "ACCUSED", "جماعة الحوثي = 2022-01-21, –"],
  ])("%s", (text, relation, expected) => expect(settings(text, relation)).toEqual([expected]));
});

describe("the place of an event", () => {
  it.each([
    ["وفي مديرية حيس بمحافظة الحديدة، قتل ثلاثة جنود.", "ثلاثة جنود = –, مديرية حيس"],
    ["قتل ثلاثة جنود في هجمات شهدتها مقديشو.", "ثلاثة جنود = –, مقديشو"],
    ["قتل ثلاثة مدنيين في غارة تركية استهدفت مدينة عفرين في شمال سوريا.", "ثلاثة مدنيين = –, مدينة عفرين"],
    ["قتل ثلاثة مدنيين داخل منزل بمدينة تعز.", "ثلاثة مدنيين = –, مدينة تعز"],
    ["قتل ثلاثة مدنيين داخل منزل.", "ثلاثة مدنيين = –, منزل"],
  ])("%s", (text, expected) => expect(settings(text, "KILLED")).toEqual([expected]));

  it.each([
    ["قتل خمسة مسلحين في مالي في مواجهات في منطقة ميناكا.", "خمسة مسلحين = –, منطقة ميناكا"],
    ["قتل شاب في مواجهات قرب السياج الفاصل بين غزة وإسرائيل.", "شاب = –, السياج الفاصل بين غزة وإسرائيل"],
    ["قتل ثلاثة جنود على الحدود مع النيجر.", "ثلاثة جنود = –, الحدود مع النيجر"],
  ])("%s", (text, expected) => expect(settings(text, "KILLED")).toEqual([expected]));

  it("lands on both sides of a border do not fight for it", () => {
    const parties = claimsOf("اندلعت مواجهات على الحدود بين السودان وإثيوبيا.").map(({ subject, object }) => [
      subject,
      object,
    ]);
    expect(parties).toEqual([[null, null]]);
  });

  it("victims of the scene fell where it happened, those of a war did not", () => {
    const text = "هاجم مسلحون فندقا في مقديشو. وقالت الشرطة إن خمسة أشخاص قتلوا. وقتل آلاف المدنيين في هذه الحرب.";
    expect(settings(text, "KILLED")).toEqual(["خمسة أشخاص = –, مقديشو", "آلاف المدنيين = –, –"]);
  });

  it("a building without a name gives way to the city of the scene", () => {
    const text = "هاجم مسلحون مقر الحكومة في مدينة طرابلس الأربعاء. وقتل المسلحون حارسين داخل المبنى.";
    expect(settings(text, "KILLED")).toEqual(["حارسين = 2022-01-19, مدينة طرابلس"]);
  });
});

describe("places that are not those of the event", () => {
  it.each([
    ["قال متحدث باسم الجيش في القاهرة إن مسلحين قتلوا ثلاثة جنود.", "ثلاثة جنود = –, –"],
    ["قال متحدث باسم الجيش في القاهرة إن مسلحين قتلوا ثلاثة جنود في العريش.", "ثلاثة جنود = –, العريش"],
    ["قتل ثلاثة مدنيين في قرية منبج الواقعة على نهر الفرات.", "ثلاثة مدنيين = –, قرية منبج"],
    ["قتل ثلاثة مدنيين في غارة على الغوطة الشرقية المحاصرة قرب دمشق.", "ثلاثة مدنيين = –, الغوطة الشرقية"],
  ])("%s", (text, expected) => expect(settings(text, "KILLED")).toEqual([expected]));
});

describe("the count of what was done with, by and to", () => {
  it.each([
    ["شنت طائرات التحالف العربي ثلاث غارات على مدينة صعدة.", "STRUCK", [3]],
    ["شنت طائرات التحالف العربي غارات على مدينة صعدة.", "STRUCK", [null]],
    ["أطلق الحوثيون ثمانية صواريخ باليستية على جازان.", "STRUCK", [8]],
    ["انفجرت سيارة مفخخة قرب فندق في مقديشو.", "BOMBED", [1]],
    ["هاجم خمسة مسلحين من تنظيم داعش ثكنة للجيش العراقي.", "ATTACKED", [5]],
    ["نشرت فرنسا ألفي جندي في مالي.", "MOBILIZED", [2000]],
    ["سقط 60 شخصا بين قتيل وجريح في تفجير بمدينة مقديشو.", "KILLED", [60]],
  ])("%s", (text, relation, expected) => expect(counts(text, relation)).toEqual(expected));
});
