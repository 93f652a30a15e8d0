import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/documents/index.ts";

const examples: Readonly<Record<string, readonly string[]>> = {
  ar: [
    "قتل ثلاثة جنود في كمين قرب النهر.",
    "من هاجم السجن؟",
    "قصف جوي",
    "أعلن البنتاغون Pentagon دعم القوات SDF في المدينة",
    "قال القائد پيمان إن الوحدات صدت هجوما على بلدة چمچمال وقتلت عددا من المهاجمين",
    "وزارة الداخلية فی المدینة",
    "١٢ قتيلا",
  ],
  fa: ["وزیر خارجه گفت که گفتگوها در تهران ادامه دارد", "سه سرباز در حمله به پاسگاه مرزی کشته شدند"],
  ur: ["فوج کے ترجمان نے کہا ہے کہ حملے میں تین اہلکار ہلاک ہوئے ہیں", "یہ حملہ کس نے کیا؟"],
  ps: ["په هلمند کې د هوايي ځواکونو په برید کې درې کسان ووژل شول", "د پولیسو ویاند وویل چې برید کوونکی ښار ته ننوتی و"],
  ku: ["هێزەکانی پێشمەرگە لە شەڕەکەدا سەرکەوتن و گوندەکەیان گرتەوە"],
  en: ["Six soldiers were killed.", "who attacked the prison?", "L'armée a repoussé l'attaque."],
  und: ["", "12:30 2022", "Военные отразили атаку", "军队击退了进攻"],
};

describe("the language of a text", () => {
  for (const [language, texts] of Object.entries(examples)) {
    for (const text of texts)
      it(`${language}: ${text.slice(0, 50)}`, () => expect(detectLanguage(text)).toBe(language));
  }
});
