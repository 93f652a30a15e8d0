import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FurnitureForm, findFurniture } from "../../src/documents/index.ts";

const FORMS: readonly FurnitureForm[] = [
  { form: "حجم الخط", match: "line" },
  { form: "شارك", match: "line" },
  { form: "اقرأ أيضا", match: "start" },
  { form: "Read also", match: "start" },
];
const found = (text: string) => findFurniture(text, FORMS).map(({ start, end }) => text.slice(start, end));

describe("lines that are the page's", () => {
  const groups: Readonly<Record<string, readonly string[]>> = {
    "words of the data": [
      "حجم الخط",
      "  حجم الخط: ",
      "شارك",
      "شَارِك",
      "اقرأ أيضاً: انسحاب من المطار",
      "» إقرأ أيضا",
      "READ ALSO",
      "read also: a truce",
    ],
    "names of images": ["1057169215_0_0_3640_2048.jpg", "صورة الحاجز.JPEG", "a-b.webp"],
    "links and accounts": [
      "https://example.org/a?b=1",
      "www.example.org",
      "desk@example.org",
      "@newsroom",
      "#حلب #سوريا",
      "#Gao, #Mali",
    ],
    "buttons for the letters": ["+A", "-A", "A+", "A-", "A"],
    "time stamps": ["2022.01.28 | 09:50 دمشق", "28/01/2022", "٢٨/٠١/٢٠٢٢ - ١٥:٣٠", "15:30 GMT"],
    menus: ["الرئيسية | أخبار | رياضة", "Home › News › Africa"],
    "rules and signs": ["——–", "* * *", "_______", "…"],
    counters: ["1,204", "12 K"],
    credits: ["(أ ف ب)", "[Reuters]"],
  };
  for (const [name, lines] of Object.entries(groups)) {
    for (const line of lines) it(`${name}: ${line}`, () => expect(found(line)).toEqual([line]));
  }
});

describe("lines that are the article's", () => {
  const lines = [
    "شاركت القوات الجوية في العملية.",
    "شارك ثلاثة آلاف مقاتل في الهجوم على المطار.",
    "حجم الخطر كبير.",
    "قتل 17 عنصرا.",
    "وقع الهجوم في 28/01/2022 قرب مدينة الحسكة وأسفر عن قتلى.",
    "استمع المجلس | أمس إلى تقرير المبعوث الخاص عن سير المفاوضات الجارية | في جنيف منذ أسبوع",
    "انظر https://example.org للتفاصيل",
    "(وقال مصدر عسكري إن القوات انسحبت من مواقعها شمالي المدينة)",
    `اقرأ أيضا ${"كلمة ".repeat(60)}`,
    "#سوريا تشهد تصعيدا",
    "2014",
    "",
  ];
  for (const line of lines) it(line.slice(0, 60), () => expect(found(line)).toEqual([]));
});

describe("captions", () => {
  it("the line under an image's name, unless it is a sentence of the article", () => {
    expect(found("a.jpg\nجنود عند الحاجز - أرشيف\nقتل جندي.")).toEqual(["a.jpg", "جنود عند الحاجز - أرشيف"]);
    expect(found("a.jpg\nقتل جندي عند الحاجز.")).toEqual(["a.jpg"]);
    expect(found("a.jpg\n\nقتل جندي عند الحاجز")).toEqual(["a.jpg"]);
  });
});

describe("spans", () => {
  it("are whole lines without their ends, of every kind of end", () => {
    const text = "شارك\r\nنص.\n+A\rنص.\u2028حجم الخط ";
    expect(found(text)).toEqual(["شارك", "+A", "حجم الخط "]);
  });
  it("law: sorted, disjoint, inside the text, and the same without the lines around them", () => {
    const line = fc.oneof(
      fc.constantFrom("شارك", "+A", "a.jpg", "قتل جندي.", "", "15:30"),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\r\n"), (lines, end) => {
        const text = lines.join(end);
        let last = -1;
        for (const span of findFurniture(text, FORMS)) {
          expect(span.start).toBeGreaterThan(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  it("a line of a million characters is read at once", () => {
    const text = `${"a@".repeat(250_000)}${"| x ".repeat(125_000)}`;
    expect(findFurniture(text, FORMS)).toEqual([]);
  });
});
