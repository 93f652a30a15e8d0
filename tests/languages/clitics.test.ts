import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arabic } from "../../src/languages/ar/index.ts";
import { reader } from "../support/reading.ts";

const language = arabic(reader.resources);

/** "و+ب+ال+stem+ه": the best noun reading, its parts joined by "+". */
function noun(word: string): string {
  const [best] = language.analyze(word).nouns;
  if (!best) return "";
  const { conjunction, preposition, article, stem, enclitic } = best;
  return [conjunction, preposition, article ? "ال" : "", stem, enclitic].filter(Boolean).join("+");
}

const verbs = (word: string) =>
  language
    .analyze(word)
    .verbs.map(({ conjunction, particle, verb, tense, enclitic }) =>
      [conjunction, particle, verb, tense === "imperfect" ? "…" : "", enclitic].filter(Boolean).join("+"),
    );

describe("words that begin like a clitic and are whole", () => {
  it.each([
    "واشنطن",
    "وزارة",
    "وحدات",
    "ولاية",
    "وفا",
    "وكالة",
    "وادي",
    "وسط",
    "وزير",
    "وفد",
    "وقود",
    "فلسطين",
    "فلسطيني",
    "فرنسا",
    "فصائل",
    "فرقة",
    "فلول",
    "فريق",
    "فيلق",
    "فرع",
    "بلدة",
    "بغداد",
    "بيروت",
    "بنغازي",
    "بوتين",
    "بيان",
    "بلدات",
    "بعثة",
    "برلمان",
    "كتائب",
    "كتيبة",
    "كابل",
    "كركوك",
    "كوباني",
    "كمين",
    "كلية",
    "لندن",
    "لبنان",
    "ليبيا",
    "لواء",
    "لجنة",
    "لاجئين",
    "لقاء",
    "سوريا",
    "سرت",
    "سيارة",
    "سيطرة",
    "سجون",
    "سرايا",
    "سلاح",
    "الله",
    "آليات",
    "ألوية",
    "آلاف",
    "ألغام",
  ])("%s", (word) => {
    expect(noun(word)).toBe(language.fold(word));
    expect(language.analyze(word).verbs).toEqual([]);
  });
});

describe("words that are cut", () => {
  it.each([
    ["والجيش", "و+ال+جيش"],
    ["بالمدينة", "ب+ال+مدينه"],
    ["للجيش", "ل+ال+جيش"],
    ["وللجيش", "و+ل+ال+جيش"],
    ["وبالصواريخ", "و+ب+ال+صواريخ"],
    ["كمقاتل", "ك+مقاتل"],
    ["لمقاتلي", "ل+مقاتلي"],
    ["عناصرها", "عناصر+ها"],
    ["وعناصره", "و+عناصر+ه"],
    ["مقاتليهم", "مقاتلي+هم"],
    ["قواتنا", "قوات+نا"],
    ["مدينتهم", "مدينه+هم"],
    ["بقواتها", "ب+قوات+ها"],
    ["والله", "و+الله"],
    ["وآليات", "و+اليات"],
    ["لوزارة", "ل+وزاره"],
    ["ووزارة", "و+وزاره"],
    ["بوزارة", "ب+وزاره"],
    ["لواشنطن", "ل+واشنطن"],
    ["وفلسطيني", "و+فلسطيني"],
    ["بكتائب", "ب+كتائب"],
  ])("%s = %s", (word, parts) => {
    expect(noun(word)).toBe(language.fold(parts));
  });

  it("teh marbuta takes no pronoun, and its raw letter tells it from one", () => {
    expect(noun("مدينة")).toBe("مدينه");
    expect(noun("مدينته")).toBe("مدينه+ه");
  });
});

describe("verbs in a row of clitics", () => {
  it.each([
    ["وقصفت", "و+قصف/I"],
    ["فقتل", "ف+قتل/I"],
    ["سيهاجم", "س+هاجم/III+…"],
    ["وسيهاجم", "و+س+هاجم/III+…"],
    ["ليهاجم", "ل+هاجم/III+…"],
    ["هاجمها", "هاجم/III+ها"],
    ["هاجموها", "هاجم/III+ها"],
    ["واعتقلتهم", "و+اعتقل/VIII+هم"],
    ["يستهدفه", "استهدف/X+…+ه"],
    ["يطال", "طال/I+…"],
    ["ويتساءل", "و+تساءل/VI+…"],
    ["آزرت", "آزر/III"],
    ["يؤازر", "آزر/III+…"],
  ])("%s is %s", (word, reading) => {
    expect(verbs(word)).toContain(reading);
  });

  it.each([
    ["a raw teh marbuta ends no verb", "إصابة"],
    ["hamza below begins no verb", "إعلان"],
    ["tanwin stands on nouns", "قتلاً"],
    ["the article excludes the verb", "القصف"],
    ["a preposition before the article too", "بالقصف"],
  ])("%s: %s", (_why, word) => {
    expect(language.analyze(word).verbs).toEqual([]);
  });

  it("the construct of a noun in teh marbuta is no bare form: asabat is a verb, isabatuhu a noun", () => {
    expect(noun("إصابته")).toBe("اصابه+ه");
    expect(language.analyze("أصابت").nouns.some((reading) => reading.known)).toBe(false);
    expect(verbs("أصابت")).toContain("أصاب/IV");
  });
});

describe("laws", () => {
  const letters = fc.stringMatching(/^[\u0621-\u063A\u0641-\u064A]{1,12}$/u);

  it("the parts of every reading are the letters of the word", () => {
    fc.assert(
      fc.property(letters, (word) => {
        for (const { conjunction, preposition, article, stem, enclitic } of language.analyze(word).nouns) {
          const lead = conjunction + preposition + (article ? "ال" : "");
          const folded = language.fold(word);
          // Only the article after lam loses its alef, and a stem before a pronoun may end in teh or lose its nun.
          const written = folded.startsWith(lead) || folded.startsWith(`${conjunction}لل`);
          expect(written && folded.endsWith(enclitic)).toBe(true);
          expect(stem.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("vowel marks and tatweel change no reading", () => {
    fc.assert(
      fc.property(letters, (word) => {
        const marked = [...word].join("\u0640");
        expect(language.analyze(marked).nouns).toEqual(language.analyze(word).nouns);
      }),
    );
  });
});
