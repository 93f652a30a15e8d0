import { describe, expect, it } from "vitest";
import { phrases } from "../support/mentions.ts";

/* Every line: a text, and its phrases as "words = Type name". Names and groups are invented where the gazetteer need not know them. */
const read = (rows: readonly (readonly [string, readonly string[]])[]) =>
  it.each(rows.map(([text, expected]) => ({ text, expected })))("$text", ({ text, expected }) => {
    expect(phrases(text)).toEqual(expected);
  });

describe("persons: title, body and name in the orders of news", () => {
  read([
    ["قال الوزير سالم النعمان", ["الوزير سالم النعمان = Person سالم النعمان"]],
    ["قال سالم النعمان", ["سالم النعمان = Person سالم النعمان"]],
    ["قال قائد حركة الوادي سالم النعمان", ["قائد حركة الوادي سالم النعمان = Person سالم النعمان"]],
    ["قال رئيس بلدية نخلة كمال الديب", ["رئيس بلدية نخلة كمال الديب = Person كمال الديب"]],
    ["قال المتحدث باسم حركة الوادي، سالم النعمان", ["المتحدث باسم حركة الوادي، سالم النعمان = Person سالم النعمان"]],
    ["التقى الوزير أحمد علي ومحمد حسن", ["الوزير أحمد علي = Person أحمد علي", "محمد حسن = Person محمد حسن"]],
    ["قتل حسين العمور (25 عاما)", ["حسين العمور = Person حسين العمور"]],
    ["قتل عبد الحليم الناقة", ["عبد الحليم الناقة = Person عبد الحليم الناقة"]],
    ["قال القائد أبو حمزة النخلي", ["القائد أبو حمزة النخلي = Person أبو حمزة النخلي"]],
    [
      "كتيبة الوادي بقيادة سالم النعمان",
      ["كتيبة الوادي = ArmedGroup كتيبة الوادي", "سالم النعمان = Person سالم النعمان"],
    ],
  ]);
});

describe("an adjective after a noun is nobody; after an event that takes a person it is one", () => {
  read([
    ["وقع تفجير انتحاري", []],
    ["في مؤتمر صحفي", []],
    ["مقتل شرطي", ["شرطي = StateForce شرطي"]],
    ["اعتقال قيادي", ["قيادي = ArmedGroup قيادي"]],
    ["قال مراقبون محليون", ["مراقبون محليون = Source مراقبون محليون"]],
    ["هاجم مسلحون مجهولون", ["مسلحون مجهولون = ArmedGroup مسلحون مجهولون"]],
    ["هاجم ثلاثون مسلحا", ["ثلاثون مسلحا = ArmedGroup مسلحا"]],
  ]);
});

describe("places and facilities by head", () => {
  read([
    ["في مدن متفرقة", ["مدن متفرقة = Place مدن متفرقة"]],
    ["في قرية أم النصر", ["قرية أم النصر = Place قرية أم النصر"]],
    ["دخل بلدات الزيتونة والرمانة", ["بلدات الزيتونة = Place بلدات الزيتونة", "الرمانة = Place الرمانة"]],
    ["في مدينة حلب", ["مدينة حلب = Place حلب"]],
    [
      "قرب مبنى معهد المراقبين الفنيين الملاصق",
      ["مبنى معهد المراقبين الفنيين = Organization مبنى معهد المراقبين الفنيين"],
    ],
  ]);
});

describe("whose they are: members, arms and statements dissolve into their owner", () => {
  read([
    ["هاجم عناصر حركة الشباب", ["عناصر حركة الشباب = ArmedGroup حركة الشباب"]],
    ['هاجم عناصر "داعش"', ['عناصر "داعش" = ArmedGroup تنظيم الدولة الإسلامية']],
    ["قصفت طائرات للتحالف الدولي", ["طائرات للتحالف الدولي = StateForce التحالف الدولي"]],
    ["القوات التركية", ["القوات التركية = StateForce القوات التركية"]],
    ["المقاتلون السوريون", ["المقاتلون السوريون = ArmedGroup المقاتلون السوريون"]],
  ]);
});

describe("nationalities", () => {
  read([
    ["قتل ثلاثة سوريين", ["ثلاثة سوريين = Population سوريين"]],
    ["مقتل فلسطيني", ["فلسطيني = Population فلسطيني"]],
    ["خرج الفلسطينيون", ["الفلسطينيون = Population الفلسطينيون"]],
    ["هجوم تركي", []],
    ["قال الروس", ["الروس = Population الروس"]],
    ["في شمال مالي", ["شمال مالي = Place شمال مالي"]],
  ]);
});

describe("hashtags, brackets, prepositions", () => {
  read([
    ["هاجمت #حركة_الشباب القاعدة", ["حركة_الشباب = ArmedGroup حركة الشباب", "القاعدة = Facility القاعدة"]],
    ["قال للجيش", ["للجيش = StateForce الجيش"]],
  ]);

  it("X (Y) makes Y a name of X for the rest of the document", () => {
    const found = phrases("أعلنت حركة الراية (رايات) الهدنة. وقالت رايات إنها باقية.");
    expect(found.at(-1)).toBe("رايات = ArmedGroup حركة الراية");
  });
});
