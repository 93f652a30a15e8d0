import { describe, expect, it } from "vitest";
import { claimsOf } from "../support/reading.ts";

/** "subject > object = count" of the claims of one relation, sorted; – where nobody is named. */
function told(text: string, relation: string): string[] {
  return claimsOf(text)
    .filter((claim) => claim.relation === relation && claim.polarity === "affirmed")
    .map(({ subject, object, quantity }) => {
      const { value, min } = quantity ?? { value: null, min: null };
      const count = quantity ? ` = ${value ?? `${min ?? ""}..`}` : "";
      return `${subject?.name ?? "–"} > ${object?.name ?? "–"}${count}`;
    })
    .sort();
}

type Row = readonly [what: string, text: string, relation: string, claims: readonly string[]];

function rows(name: string, table: readonly Row[]): void {
  describe(name, () => {
    it.each(table)("%s", (_, text, relation, claims) => {
      expect(told(text, relation)).toEqual([...claims].sort());
    });
  });
}

rows("whose the victims are", [
  ["one of a group in quotation marks", 'أسفر الهجوم عن مقتل عنصر من "حزب الله".', "KILLED", ["– > حزب الله = 1"]],
  ["at least so many of a group", "مقتل 17 عنصرا على الأقل من قوات حركة الشباب.", "KILLED", ["– > حركة الشباب = 17.."]],
  ["a number of people", "مقتل عدد من المدنيين في القصف.", "KILLED", ["– > المدنيين"]],
  ["a great number of soldiers", "قتل عدد كبير من الجنود.", "KILLED", ["– > الجنود"]],
  ["some of the civilians", "أعلن عن مقتل بعض المدنيين.", "KILLED", ["– > المدنيين"]],
  [
    "so many and a number of others",
    "أدى الهجوم إلى مقتل ثلاثة جنود وعدد من المدنيين.",
    "KILLED",
    ["– > جنود = 3", "– > المدنيين"],
  ],
]);

rows("what is held in part", [
  [
    "a share in figures",
    "تسيطر القوات الليبية على نحو 80 في المئة من مدينة سرت.",
    "CONTROLS",
    ["القوات الليبية > مدينة سرت"],
  ],
  ["a share with a sign", "يسيطر الحوثيون على أكثر من 50% من محافظة تعز.", "CONTROLS", ["الحوثيون > محافظة تعز"]],
  ["the half", "سيطر الحوثيون على نصف محافظة تعز.", "CONTROLS", ["الحوثيون > محافظة تعز"]],
  ["more than the half", "سيطر الحوثيون على أكثر من نصف محافظة تعز.", "CONTROLS", ["الحوثيون > محافظة تعز"]],
]);

describe("as well as", () => {
  it("names no speaker before a verb that says nothing", () => {
    const claims = claimsOf("وقصف الطيران القرية، كما قتل قناص حوثي امرأة في قرية مجاورة.");
    expect(claims.filter(({ relation }) => relation === "KILLED")).not.toHaveLength(0);
    expect(claims.flatMap(({ attribution }) => attribution)).toEqual([]);
  });

  it("names one before a verb that does", () => {
    const claims = claimsOf("قتل ثلاثة جنود في كمين، كما قال قائد الشرطة.");
    expect(claims.map(({ attribution }) => attribution.map(({ mention }) => mention?.text).join())).toContain(
      "قائد الشرطة",
    );
  });
});
