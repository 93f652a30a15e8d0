import { describe, expect, it } from "vitest";
import { claimsOf } from "../support/reading.ts";

/** "RELATION polarity modality rule's end" of the claims of a text. */
function readings(text: string): string[] {
  return claimsOf(text)
    .map(({ relation, polarity, modality, rule }) => {
      const end = /\/(denied|stopped)$/u.exec(rule)?.[1];
      return [relation, polarity, modality, ...(end ? [end] : [])].join(" ");
    })
    .sort();
}

describe("what is denied and what is not", () => {
  it.each([
    [
      "in case of is no hindrance",
      "قال الوزير إنه في حال وقع هجوم على مدينة عدن فسيرد الجيش.",
      ["ATTACKED affirmed possible"],
    ],
    ["a hindrance is", "حال القصف دون انسحاب الحركة من مدينة عدن.", ["WITHDREW_FROM negated asserted"]],
    [
      "a protest denies nothing",
      "تظاهر الآلاف رفضا لهجوم الجيش التركي على مدينة عفرين.",
      ["ATTACKED affirmed asserted"],
    ],
    ["a refusal does", "أعلنت الحركة رفض الانسحاب من مدينة عدن.", ["WITHDREW_FROM negated asserted"]],
    [
      "an attack that failed took place",
      "جاء ذلك بعد فشل هجوم الحوثيين على مدينة عدن.",
      ["ATTACKED affirmed asserted"],
    ],
    ["who fails to attack does not", "فشل الحوثيون في الهجوم على مدينة عدن.", ["ATTACKED negated asserted"]],
    ["what was stopped had happened", "سيؤدي ذلك إلى وقف دعم إيران للحوثيين.", ["SUPPORTED negated asserted stopped"]],
    [
      "to take no part in stopping an attack",
      "قالت الوزارة إن أنظمتها لم تشارك في اعتراض الهجوم الصاروخي الأمريكي على سوريا.",
      ["STRUCK affirmed asserted"],
    ],
    [
      "who is meant is not denied with what is",
      "نفت موسكو، الحليف الأول للحكومة السورية، وقوع هجوم على مدينة دوما.",
      ["ATTACKED negated asserted", "SUPPORTED affirmed asserted"],
    ],
    [
      "a denial afterwards is of what was told last, in one voice",
      "أفاد التقرير بأن الجيش قصف مدينة دوما، وقال ناشطون إن الجيش هاجم مدينة حرستا، وهو ما نفته دمشق.",
      ["STRUCK affirmed asserted", "STRUCK affirmed asserted", "STRUCK negated asserted denied"],
    ],
  ])("%s", (_, text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  it("the day on which an attack is claimed is not the day of the attack", () => {
    const [deed] = claimsOf("تبنت جبهة التلال، يوم الجمعة، الهجوم على سجن الوادي.").filter(({ rule }) =>
      rule.endsWith("/deed"),
    );
    expect(deed?.date ?? null).toBe(null);
  });

  it("a capital that backs somebody is its government", () => {
    expect(claimsOf("هاجم الحوثيون الذين تدعمهم طهران مدينة مأرب.").map(({ subject }) => subject?.id)).toContain(
      "iran-government",
    );
  });
});
