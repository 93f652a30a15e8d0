import { describe, expect, it } from "vitest";
import { claimsOf } from "../support/reading.ts";

/** "subject RELATION object" of the claims of one relation, as the text calls them; – where nobody is named. */
function links(text: string, relation: string): string[] {
  return claimsOf(text)
    .filter((claim) => claim.relation === relation)
    .map(({ subject, object }) => `${subject?.mention?.text ?? "–"} > ${object?.mention?.text ?? "–"}`);
}

describe("who did it to whom", () => {
  it.each([
    [
      "the part of a whole",
      "تسيطر مجموعات مسلحة على القسم الأكبر من أراضي مالي.",
      "CONTROLS",
      ["مجموعات مسلحة > أراضي مالي"],
    ],
    [
      "each of several",
      "شن كل من القوات الحكومية والمتمردين هجمات على البلدة.",
      "ATTACKED",
      ["المتمردين > البلدة", "القوات الحكومية > البلدة"],
    ],
    ["towards, whatever the word", "أطلق مسلحون صاروخين صوب إسرائيل.", "STRUCK", ["مسلحون > إسرائيل"]],
    ["military vehicles of nobody", "دمر الجيش اليمني آليات عسكرية.", "DAMAGED", ["الجيش اليمني > آليات عسكرية"]],
    [
      "an attack on X that Y launched",
      "صد الجيش هجوما على بلدة الزهراء شنه مسلحون.",
      "ATTACKED",
      ["مسلحون > بلدة الزهراء"],
    ],
    ["an attack is the subject", "وقع هجوم كبير استهدف القنصلية الأميركية.", "ATTACKED", ["– > القنصلية الأميركية"]],
    ["a city of either gender", "وكانت دمشق قد اتهمت إسرائيل.", "ACCUSED", ["دمشق > إسرائيل"]],
    [
      "a verb that makes no claim has its own noun",
      "تدرس الحكومة العراقية الطلب، وتعمل القوات الأميركية في القاعدة، وقتلت الجنود.",
      "KILLED",
      ["القوات الأميركية > الجنود"],
    ],
    [
      "a spokesman accuses many",
      "اتهم متحدث باسم الجيش الحكومي المتمردين بعرقلة الاتفاق.",
      "ACCUSED",
      ["متحدث باسم الجيش الحكومي > المتمردين"],
    ],
  ])("%s", (_, text, relation, expected) => {
    expect(links(text, relation).sort()).toEqual([...expected].sort());
  });

  it("a verb at the head of a clause is no 'and' with a noun", () => {
    expect(links("من جانبه، وصف الرئيس التركي رجب طيب أردوغان الهجوم بالبشع.", "LEADS")).toEqual([
      "الرئيس التركي رجب طيب أردوغان > التركي",
    ]);
  });

  it.each([
    [
      "a suffix is the object, so what follows acts; and its adjective is its own",
      "أطلق مسلحون صاروخين فاعترضهما الجيش الإسرائيلي.",
      "REPELLED",
      ["الجيش الإسرائيلي > –"],
    ],
    ["a suffix is not the subject behind it", "حذرت الوزارة مما قد يدمره الحوثيون.", "DAMAGED", []],
  ])("%s", (_, text, relation, expected) => {
    expect(links(text, relation)).toEqual(expected);
  });
});
