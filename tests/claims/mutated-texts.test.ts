import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { misplacedQuotes } from "../../scripts/check-spans.ts";
import { claimsOf } from "../support/reading.ts";

/** `RAWI_MUTATIONS=10000 npx vitest run --project unit tests/claims/mutated-texts.test.ts` reads so many. */
const RUNS = Number(process.env.RAWI_MUTATIONS ?? 200);

const LINES = [
  "قال مصدر عسكري إن الجيش السوري قصف مدينة حلب يوم الجمعة، ما أدى إلى مقتل 12 مدنياً بينهم طفلان.",
  "وأعلنت وزارة الدفاع التركية (السبت) أن قواتها «سيطرت على قرية الكرم» بعد اشتباكات مع مسلحين.",
  "ونفى المتحدث باسم الشرطة سالم القاضي ذلك، مضيفاً أن نحو ثلاثة آلاف شخص نزحوا من ريف إدلب في 5 مايو/أيار 2021.",
  "Reuters: هاجم تنظيم الدولة سجن المدينة؛ وتبنى الهجوم عبر وكالة أعماق!",
];

const STRAY = [
  '"',
  "«",
  "»",
  "(",
  ")",
  "،",
  ".",
  ":",
  "؟",
  "-",
  "ـ",
  "\u064B",
  "\u0651",
  "\u0640\u0640",
  "\u200F",
  "\u202B",
  "\u202E",
  "\u2066",
  "\u2069",
  "\uFEFF",
  "\u0000",
  "\uD83D",
  "\uDE00",
  "😀",
  "\u0301",
  "#",
  "_",
  "٪",
  "۱۲",
  "٣",
  "12",
  "\r",
  "\u2028",
  "\t",
  " ",
  "war",
  "война",
  "戦争",
  "גדוד",
  "و",
  "ال",
  "لل",
];

type Mutation = (text: string) => string;
const spot = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (text: string, share: number) => Math.floor(share * text.length);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(spot, spot).map(
    ([from, to]): Mutation =>
      (text) =>
        text.slice(0, at(text, from)) + text.slice(at(text, to)),
  ),
  fc.tuple(spot, fc.constantFrom(...STRAY), fc.integer({ min: 1, max: 40 })).map(
    ([where, stray, times]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + stray.repeat(times) + text.slice(at(text, where)),
  ),
  spot.map(
    (where): Mutation =>
      (text) => {
        const lines = text.split("\n");
        const line = lines[Math.floor(where * lines.length)] ?? "";
        return [line, ...lines, line].join("\n");
      },
  ),
  fc.constant<Mutation>((text) => text.split("\n").reverse().join("\n")),
  fc.constant<Mutation>((text) => text.replaceAll("\n", " ")),
  fc.tuple(fc.constantFrom(...STRAY), fc.integer({ min: 2, max: 9 })).map(
    ([stray, every]): Mutation =>
      (text) =>
        text
          .split(" ")
          .map((word, index) => (index % every === 0 ? word + stray : word))
          .join(" "),
  ),
);

const mutated = fc
  .tuple(fc.shuffledSubarray(LINES, { minLength: 1 }), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([lines, mutations]) => mutations.reduce((text, mutate) => mutate(text), lines.join("\n")));

describe("mutated texts", () => {
  it("are read without a crash, and every quote stands where the claim says", { timeout: 600_000 }, () => {
    let claims = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        for (const claim of claimsOf(text)) {
          claims++;
          expect(misplacedQuotes(claim, text)).toEqual([]);
        }
      }),
      { numRuns: RUNS, seed: 20220122 },
    );
    expect(claims).toBeGreaterThan(RUNS / 4);
  });
});
