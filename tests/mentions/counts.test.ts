import { describe, expect, it } from "vitest";
import { quantityAt } from "../../src/mentions/quantities/find-quantity.ts";
import { language, mentionsOf } from "../support/mentions.ts";
import { reader } from "../support/reading.ts";

/** "words = 3", "2..", "..9", "20..199~" of every counted mention; ~ about. */
function counts(text: string): string[] {
  const { entities, words } = mentionsOf(text);
  return entities.flatMap((mention) => {
    const { quantity } = mention;
    if (!quantity || mention.nested) return [];
    const range = quantity.value ?? `${quantity.min ?? ""}..${quantity.max ?? ""}`;
    return [`${words(mention.span)} = ${range}${quantity.approx ? "~" : ""}`];
  });
}

describe("counts", () => {
  it.each([
    // digits and words
    ["قتل 12 جنديا", "12 جنديا = 12"],
    ["قتل المهاجمون الثلاثة", "المهاجمون الثلاثة = 3"],
    ["قتل أحد الموظفين", "الموظفين = 1"],
    ["قتل ١٢ جنديا", "١٢ جنديا = 12"],
    ["نزح 2,500 شخص", "2,500 شخص = 2500"],
    ["قتل ثلاثة مدنيين", "ثلاثة مدنيين = 3"],
    ["قتل خمسة عشر مسلحا", "خمسة عشر مسلحا = 15"],
    ["قتل ثلاثة وعشرون مسلحا", "ثلاثة وعشرون مسلحا = 23"],
    ["أسر مئة وخمسون مقاتلا", "مئة وخمسون مقاتلا = 150"],
    ["نزح خمسة آلاف مدني", "خمسة آلاف مدني = 5000"],
    ["نزح 200 ألف شخص", "200 ألف شخص = 200000"],
    ["نزح ألفي شخص", "ألفي شخص = 2000"],
    ["قتل ثلاثمئة مدني", "ثلاثمئة مدني = 300"],
    // one and two
    ["مقتل مدني", "مدني = 1"],
    ["مقتل جنديين", "جنديين = 2"],
    ["أصيب شخصان", "شخصان = 2"],
    ["اعتقال جنديين اثنين", "جنديين اثنين = 2"],
    ["أصيب شرطي واحد", "شرطي واحد = 1"],
    // ranges and limits
    ["قتل أكثر من ثلاثين جنديا", "أكثر من ثلاثين جنديا = 30.."],
    ["قتل ما لا يقل عن 12 مدنيا", "ما لا يقل عن 12 مدنيا = 12.."],
    ["بقي أقل من مئة مقاتل", "أقل من مئة مقاتل = ..100"],
    ["نزح نحو ألف شخص", "نحو ألف شخص = 1000~"],
    ["قتل بين 20 و30 مسلحا", "بين 20 و30 مسلحا = 20..30"],
    ["قتل بين عشرين وثلاثين مسلحا", "بين عشرين وثلاثين مسلحا = 20..30"],
    ["قتل خمسة مدنيين على الأقل", "خمسة مدنيين على الأقل = 5.."],
    // order words
    ["نزح عشرات المدنيين", "عشرات المدنيين = 20..199~"],
    ["نزح مئات المدنيين", "مئات المدنيين = 200..1999~"],
    ["نزح آلاف السكان", "آلاف السكان = 2000..19999~"],
    ["نزح عشرات الآلاف من السكان", "عشرات الآلاف من السكان = 20000..199999~"],
    // of
    ["قتل 17 من عناصر الحركة", "17 من عناصر الحركة = 17"],
    ["تدمير ثلاث سيارات", "ثلاث سيارات = 3"],
  ])("%s", (text, expected) => expect(counts(text)).toEqual([expected]));

  it.each(["مدنيين", "مسلحين", "مقاتلين", "مواطنين", "عسكريين"])(
    "%s is a plural, no dual, though it is written like one",
    (word) => {
      expect(counts(`هاجم الجيش ${word}`)).toEqual([]);
    },
  );

  it.each([
    ["a percentage", "ارتفعت النسبة 20% في البلاد"],
    ["a length of time", "استمر القصف 24 ساعة"],
    ["the number of a type", "طائرات إف16 في الأجواء"],
    ["a resolution", "بحسب القرار عام 2015"],
  ])("%s counts nobody", (_what, text) => expect(counts(text)).toEqual([]));

  it("others are of the kind that was counted before", () => {
    const { entities } = mentionsOf("مقتل جندي وإصابة 5 آخرين");
    expect(entities.map((mention) => [mention.identity.id, mention.quantity?.value])).toEqual([
      [entities[0]!.identity.id, 1],
      [entities[0]!.identity.id, 5],
    ]);
  });
});

describe("the examples of numbers.yaml", () => {
  const { numbers } = reader.resources;

  it.each(numbers.modifiers.map((each) => [each.form, each.effect, each.example] as const))(
    "%s means %s: %s",
    (form, effect, example) => {
      const { entities } = mentionsOf(example);
      const counted = entities.find((mention) => mention.quantity !== null)?.quantity;
      expect(counted, `a count in "${example}"`).toBeTruthy();
      if (effect === "approx") expect(counted!.approx, form).toBe(true);
      else {
        expect(counted!.value, form).toBeNull();
        expect(counted![effect], form).not.toBeNull();
      }
    },
  );

  it.each(Object.entries(numbers.words))("%s is %d", (word, value) => {
    const document = { text: word, furniture: [] };
    const analysis = language.analyze(word.split(" ")[0]!);
    const tokens = word.split(" ").map((raw, index) => ({
      index,
      span: { start: index * 100, end: index * 100 + raw.length },
      raw,
      folded: language.fold(raw),
      kind: "word" as const,
      nouns: index === 0 ? analysis.nouns : language.analyze(raw).nouns,
      verbs: [],
    }));
    expect(quantityAt(tokens, document.text, 0, language.lexicon)?.quantity.value).toBe(value);
  });
});
