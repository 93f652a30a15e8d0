import { describe, expect, it } from "vitest";
import { fold } from "../../src/languages/ar/fold.ts";
import { indexVerbs } from "../../src/languages/ar/verb-index.ts";
import type { VerbSpec } from "../../src/languages/ar/verb-spec.ts";

/*
 * A model verb of each class, third persons, as a grammar book prints them: he, she, they two (m., f.), they (m., f.).
 * "a|b": two spellings that outlets use. Compared folded, so vowels and the seats of hamza that folding unites do not count.
 */
interface Model {
  readonly class: string;
  readonly verb: VerbSpec;
  readonly perfect: string;
  readonly imperfect: string;
  /** he, she, they (m.) after lam: only where it is written unlike the imperfect. */
  readonly jussive: string;
  /** he, perfect and imperfect, where the script tells them from the active. */
  readonly passive?: string;
}

const verb = (lemma: string, root: string, form: VerbSpec["form"], more: Partial<VerbSpec> = {}): VerbSpec => ({
  lemma,
  root,
  form,
  ...more,
});

const MODELS: readonly Model[] = [
  {
    class: "I strong",
    verb: verb("قتل", "قتل", "I"),
    perfect: "قتل قتلت قتلا قتلتا قتلوا قتلن",
    imperfect: "يقتل تقتل يقتلان تقتلان يقتلون يقتلن",
    jussive: "يقتل تقتل يقتلوا",
  },
  {
    class: "II strong",
    verb: verb("دمر", "دمر", "II"),
    perfect: "دمر دمرت دمرا دمرتا دمروا دمرن",
    imperfect: "يدمر تدمر يدمران تدمران يدمرون يدمرن",
    jussive: "يدمر تدمر يدمروا",
  },
  {
    class: "III strong",
    verb: verb("هاجم", "هجم", "III"),
    perfect: "هاجم هاجمت هاجما هاجمتا هاجموا هاجمن",
    imperfect: "يهاجم تهاجم يهاجمان تهاجمان يهاجمون يهاجمن",
    jussive: "يهاجم تهاجم يهاجموا",
    passive: "هوجم يهاجم",
  },
  {
    class: "IV strong",
    verb: verb("أطلق", "طلق", "IV"),
    perfect: "أطلق أطلقت أطلقا أطلقتا أطلقوا أطلقن",
    imperfect: "يطلق تطلق يطلقان تطلقان يطلقون يطلقن",
    jussive: "يطلق تطلق يطلقوا",
  },
  {
    class: "V strong",
    verb: verb("تقدم", "قدم", "V"),
    perfect: "تقدم تقدمت تقدما تقدمتا تقدموا تقدمن",
    imperfect: "يتقدم تتقدم يتقدمان تتقدمان يتقدمون يتقدمن",
    jussive: "يتقدم تتقدم يتقدموا",
  },
  {
    class: "VI strong",
    verb: verb("تبادل", "بدل", "VI"),
    perfect: "تبادل تبادلت تبادلا تبادلتا تبادلوا تبادلن",
    imperfect: "يتبادل تتبادل يتبادلان تتبادلان يتبادلون يتبادلن",
    jussive: "يتبادل تتبادل يتبادلوا",
  },
  {
    class: "VII strong",
    verb: verb("انسحب", "سحب", "VII"),
    perfect: "انسحب انسحبت انسحبا انسحبتا انسحبوا انسحبن",
    imperfect: "ينسحب تنسحب ينسحبان تنسحبان ينسحبون ينسحبن",
    jussive: "ينسحب تنسحب ينسحبوا",
  },
  {
    class: "VIII strong",
    verb: verb("اقتحم", "قحم", "VIII"),
    perfect: "اقتحم اقتحمت اقتحما اقتحمتا اقتحموا اقتحمن",
    imperfect: "يقتحم تقتحم يقتحمان تقتحمان يقتحمون يقتحمن",
    jussive: "يقتحم تقتحم يقتحموا",
  },
  {
    class: "VIII with t that takes after its radical (d, s, t)",
    verb: verb("اصطدم", "صدم", "VIII"),
    perfect: "اصطدم اصطدمت اصطدما اصطدمتا اصطدموا اصطدمن",
    imperfect: "يصطدم تصطدم يصطدمان تصطدمان يصطدمون يصطدمن",
    jussive: "يصطدم تصطدم يصطدموا",
  },
  {
    class: "IX",
    verb: verb("احمر", "حمر", "IX"),
    perfect: "احمر احمرت احمرا احمرتا احمروا احمررن",
    imperfect: "يحمر تحمر يحمران تحمران يحمرون يحمررن",
    jussive: "يحمر تحمر يحمروا",
  },
  {
    class: "X strong",
    verb: verb("استهدف", "هدف", "X"),
    perfect: "استهدف استهدفت استهدفا استهدفتا استهدفوا استهدفن",
    imperfect: "يستهدف تستهدف يستهدفان تستهدفان يستهدفون يستهدفن",
    jussive: "يستهدف تستهدف يستهدفوا",
  },
  {
    class: "I hollow, u",
    verb: verb("قال", "قول", "I", { mid: "و" }),
    perfect: "قال قالت قالا قالتا قالوا قلن",
    imperfect: "يقول تقول يقولان تقولان يقولون يقلن",
    jussive: "يقل تقل يقولوا",
    passive: "قيل يقال",
  },
  {
    class: "I hollow, i",
    verb: verb("سار", "سير", "I", { mid: "ي" }),
    perfect: "سار سارت سارا سارتا ساروا سرن",
    imperfect: "يسير تسير يسيران تسيران يسيرون يسرن",
    jussive: "يسر تسر يسيروا",
  },
  {
    class: "I hollow, a",
    verb: verb("خاف", "خوف", "I", { mid: "ا" }),
    perfect: "خاف خافت خافا خافتا خافوا خفن",
    imperfect: "يخاف تخاف يخافان تخافان يخافون يخفن",
    jussive: "يخف تخف يخافوا",
  },
  {
    class: "IV hollow",
    verb: verb("أصاب", "صوب", "IV"),
    perfect: "أصاب أصابت أصابا أصابتا أصابوا أصبن",
    imperfect: "يصيب تصيب يصيبان تصيبان يصيبون يصبن",
    jussive: "يصب تصب يصيبوا",
    passive: "أصيب يصاب",
  },
  {
    class: "VII hollow",
    verb: verb("انهار", "هور", "VII"),
    perfect: "انهار انهارت انهارا انهارتا انهاروا انهرن",
    imperfect: "ينهار تنهار ينهاران تنهاران ينهارون ينهرن",
    jussive: "ينهر تنهر ينهاروا",
  },
  {
    class: "VIII hollow",
    verb: verb("اغتال", "غيل", "VIII"),
    perfect: "اغتال اغتالت اغتالا اغتالتا اغتالوا اغتلن",
    imperfect: "يغتال تغتال يغتالان تغتالان يغتالون يغتلن",
    jussive: "يغتل تغتل يغتالوا",
    passive: "اغتيل يغتال",
  },
  {
    class: "X hollow",
    verb: verb("استعاد", "عود", "X"),
    perfect: "استعاد استعادت استعادا استعادتا استعادوا استعدن",
    imperfect: "يستعيد تستعيد يستعيدان تستعيدان يستعيدون يستعدن",
    jussive: "يستعد تستعد يستعيدوا",
    passive: "استعيد يستعاد",
  },
  {
    class: "II with a middle waw is strong",
    verb: verb("طوق", "طوق", "II"),
    perfect: "طوق طوقت طوقا طوقتا طوقوا طوقن",
    imperfect: "يطوق تطوق يطوقان تطوقان يطوقون يطوقن",
    jussive: "يطوق تطوق يطوقوا",
  },
  {
    class: "I defective, i",
    verb: verb("رمى", "رمي", "I"),
    perfect: "رمى رمت رميا رمتا رموا رمين",
    imperfect: "يرمي ترمي يرميان ترميان يرمون يرمين",
    jussive: "يرم ترم يرموا",
    passive: "رمي يرمى",
  },
  {
    class: "I defective, u",
    verb: verb("دعا", "دعو", "I"),
    perfect: "دعا دعت دعوا دعتا دعوا دعون",
    imperfect: "يدعو تدعو يدعوان تدعوان يدعون يدعون",
    jussive: "يدع تدع يدعوا",
    passive: "دعي يدعى",
  },
  {
    class: "I defective that keeps its yeh",
    verb: verb("لقي", "لقي", "I", { last: "ي" }),
    perfect: "لقي لقيت لقيا لقيتا لقوا لقين",
    imperfect: "يلقى تلقى يلقيان تلقيان يلقون يلقين",
    jussive: "يلق تلق يلقوا",
  },
  {
    class: "II defective",
    verb: verb("أدى", "ءدي", "II"),
    perfect: "أدى أدت أديا أدتا أدوا أدين",
    imperfect: "يؤدي تؤدي يؤديان تؤديان يؤدون يؤدين",
    jussive: "يؤد تؤد يؤدوا",
  },
  {
    class: "III defective",
    verb: verb("نادى", "ندو", "III"),
    perfect: "نادى نادت ناديا نادتا نادوا نادين",
    imperfect: "ينادي تنادي يناديان تناديان ينادون ينادين",
    jussive: "يناد تناد ينادوا",
    passive: "نودي ينادى",
  },
  {
    class: "IV defective",
    verb: verb("ألقى", "لقي", "IV"),
    perfect: "ألقى ألقت ألقيا ألقتا ألقوا ألقين",
    imperfect: "يلقي تلقي يلقيان تلقيان يلقون يلقين",
    jussive: "يلق تلق يلقوا",
    passive: "ألقي يلقى",
  },
  {
    class: "V defective",
    verb: verb("تصدى", "صدي", "V"),
    perfect: "تصدى تصدت تصديا تصدتا تصدوا تصدين",
    imperfect: "يتصدى تتصدى يتصديان تتصديان يتصدون يتصدين",
    jussive: "يتصد تتصد يتصدوا",
  },
  {
    class: "VIII defective",
    verb: verb("انتهى", "نهي", "VIII"),
    perfect: "انتهى انتهت انتهيا انتهتا انتهوا انتهين",
    imperfect: "ينتهي تنتهي ينتهيان تنتهيان ينتهون ينتهين",
    jussive: "ينته تنته ينتهوا",
  },
  {
    class: "X defective, assimilated",
    verb: verb("استولى", "ولي", "X"),
    perfect: "استولى استولت استوليا استولتا استولوا استولين",
    imperfect: "يستولي تستولي يستوليان تستوليان يستولون يستولين",
    jussive: "يستول تستول يستولوا",
  },
  {
    class: "I doubled",
    verb: verb("رد", "ردد", "I"),
    perfect: "رد ردت ردا ردتا ردوا رددن",
    imperfect: "يرد ترد يردان تردان يردون يرددن",
    jussive: "يرد ترد يردوا",
  },
  {
    class: "IV doubled",
    verb: verb("أعد", "عدد", "IV"),
    perfect: "أعد أعدت أعدا أعدتا أعدوا أعددن",
    imperfect: "يعد تعد يعدان تعدان يعدون يعددن",
    jussive: "يعد تعد يعدوا",
  },
  {
    class: "VIII doubled",
    verb: verb("احتل", "حلل", "VIII"),
    perfect: "احتل احتلت احتلا احتلتا احتلوا احتللن",
    imperfect: "يحتل تحتل يحتلان تحتلان يحتلون يحتللن",
    jussive: "يحتل تحتل يحتلوا",
  },
  {
    class: "X doubled",
    verb: verb("استقل", "قلل", "X"),
    perfect: "استقل استقلت استقلا استقلتا استقلوا استقللن",
    imperfect: "يستقل تستقل يستقلان تستقلان يستقلون يستقللن",
    jussive: "يستقل تستقل يستقلوا",
  },
  {
    class: "I assimilated",
    verb: verb("وصل", "وصل", "I"),
    perfect: "وصل وصلت وصلا وصلتا وصلوا وصلن",
    imperfect: "يصل تصل يصلان تصلان يصلون يصلن",
    jussive: "يصل تصل يصلوا",
    passive: "وصل يوصل",
  },
  {
    class: "IV assimilated",
    verb: verb("أوقف", "وقف", "IV"),
    perfect: "أوقف أوقفت أوقفا أوقفتا أوقفوا أوقفن",
    imperfect: "يوقف توقف يوقفان توقفان يوقفون يوقفن",
    jussive: "يوقف توقف يوقفوا",
  },
  {
    class: "VIII assimilated",
    verb: verb("اتهم", "وهم", "VIII"),
    perfect: "اتهم اتهمت اتهما اتهمتا اتهموا اتهمن",
    imperfect: "يتهم تتهم يتهمان تتهمان يتهمون يتهمن",
    jussive: "يتهم تتهم يتهموا",
  },
  {
    class: "I hamza first",
    verb: verb("أسر", "ءسر", "I"),
    perfect: "أسر أسرت أسرا أسرتا أسروا أسرن",
    imperfect: "يأسر تأسر يأسران تأسران يأسرون يأسرن",
    jussive: "يأسر تأسر يأسروا",
  },
  {
    class: "I hamza second",
    verb: verb("سأل", "سءل", "I"),
    perfect: "سأل سألت سألا سألتا سألوا سألن",
    imperfect: "يسأل تسأل يسألان تسألان يسألون يسألن",
    jussive: "يسأل تسأل يسألوا",
  },
  {
    class: "I hamza third",
    verb: verb("بدأ", "بدء", "I"),
    perfect: "بدأ بدأت بدآ|بدءا بدأتا بدأوا|بدؤوا|بدءوا بدأن",
    imperfect: "يبدأ تبدأ يبدآن|يبدأان تبدآن|تبدأان يبدأون|يبدؤون|يبدءون يبدأن",
    jussive: "يبدأ تبدأ يبدأوا|يبدؤوا",
  },
  {
    class: "II hamza first",
    verb: verb("أكد", "ءكد", "II"),
    perfect: "أكد أكدت أكدا أكدتا أكدوا أكدن",
    imperfect: "يؤكد تؤكد يؤكدان تؤكدان يؤكدون يؤكدن",
    jussive: "يؤكد تؤكد يؤكدوا",
  },
  {
    class: "III hamza first",
    verb: verb("آزر", "ءزر", "III"),
    perfect: "آزر آزرت آزرا آزرتا آزروا آزرن",
    imperfect: "يؤازر تؤازر يؤازران تؤازران يؤازرون يؤازرن",
    jussive: "يؤازر تؤازر يؤازروا",
  },
  {
    class: "IV hamza first",
    verb: verb("آمن", "ءمن", "IV"),
    perfect: "آمن آمنت آمنا آمنتا آمنوا آمن|آمنن",
    imperfect: "يؤمن تؤمن يؤمنان تؤمنان يؤمنون يؤمن|يؤمنن",
    jussive: "يؤمن تؤمن يؤمنوا",
  },
  {
    class: "VI hamza first",
    verb: verb("تآمر", "ءمر", "VI"),
    perfect: "تآمر تآمرت تآمرا تآمرتا تآمروا تآمرن",
    imperfect: "يتآمر تتآمر يتآمران تتآمران يتآمرون يتآمرن",
    jussive: "يتآمر تتآمر يتآمروا",
  },
  {
    class: "VI hamza second",
    verb: verb("تساءل", "سءل", "VI"),
    perfect: "تساءل تساءلت تساءلا تساءلتا تساءلوا تساءلن",
    imperfect: "يتساءل تتساءل يتساءلان تتساءلان يتساءلون يتساءلن",
    jussive: "يتساءل تتساءل يتساءلوا",
  },
  {
    class: "VIII hamza first",
    verb: verb("اتخذ", "ءخذ", "VIII"),
    perfect: "اتخذ اتخذت اتخذا اتخذتا اتخذوا اتخذن",
    imperfect: "يتخذ تتخذ يتخذان تتخذان يتخذون يتخذن",
    jussive: "يتخذ تتخذ يتخذوا",
  },
  {
    class: "IV hamza third",
    verb: verb("أطفأ", "طفء", "IV"),
    perfect: "أطفأ أطفأت أطفآ|أطفأا أطفأتا أطفأوا|أطفؤوا|أطفءوا أطفأن",
    imperfect: "يطفئ تطفئ يطفئان تطفئان يطفئون يطفئن",
    jussive: "يطفئ تطفئ يطفئوا",
  },
  {
    class: "I hollow with hamza third",
    verb: verb("جاء", "جيء", "I", { mid: "ي" }),
    perfect: "جاء جاءت جاءا جاءتا جاؤوا|جاءوا جئن",
    imperfect: "يجيء تجيء يجيئان تجيئان يجيئون يجئن",
    jussive: "يجئ تجئ يجيئوا",
  },
  {
    class: "I to see",
    verb: verb("رأى", "رءي", "I"),
    perfect: "رأى رأت رأيا رأتا رأوا رأين",
    imperfect: "يرى ترى يريان تريان يرون يرين",
    jussive: "ير تر يروا",
  },
  {
    class: "QI",
    verb: verb("سيطر", "سيطر", "QI"),
    perfect: "سيطر سيطرت سيطرا سيطرتا سيطروا سيطرن",
    imperfect: "يسيطر تسيطر يسيطران تسيطران يسيطرون يسيطرن",
    jussive: "يسيطر تسيطر يسيطروا",
  },
  {
    class: "QII",
    verb: verb("تدهور", "دهور", "QII"),
    perfect: "تدهور تدهورت تدهورا تدهورتا تدهوروا تدهورن",
    imperfect: "يتدهور تتدهور يتدهوران تتدهوران يتدهورون يتدهورن",
    jussive: "يتدهور تتدهور يتدهوروا",
  },
];

const CELLS = [
  ["m", "s"],
  ["f", "s"],
  ["m", "d"],
  ["f", "d"],
  ["m", "p"],
  ["f", "p"],
] as const;
const PERSONS = ["he", "she", "they two (m.)", "they two (f.)", "they (m.)", "they (f.)"];

/** Surface forms by tense and person; `voice` as the conjugator says it. */
function formsOf(spec: VerbSpec) {
  const entries = [...indexVerbs([spec]).values()].flat().filter((form) => form.person === 3 && !form.encliticOnly);
  return (tense: "perfect" | "imperfect", cell: number, jussive: boolean, voices: readonly string[]) => {
    const [gender, number] = CELLS[cell]!;
    return new Set(
      entries
        .filter((form) => form.tense === tense && form.gender === gender && form.number === number)
        .filter((form) => form.jussive === jussive && voices.includes(form.voice))
        .map((form) => form.surface),
    );
  };
}

const ACTIVE = ["active", "both"];

describe("conjugation, third persons of a model verb of each class", () => {
  it.each(MODELS)("$class", ({ verb: spec, perfect, imperfect, jussive, passive }) => {
    const forms = formsOf(spec);
    for (const [tense, row] of [
      ["perfect", perfect],
      ["imperfect", imperfect],
    ] as const)
      row.split(" ").forEach((cell, index) => {
        const found = forms(tense, index, false, ACTIVE);
        const spellings = cell.split("|").map(fold);
        const where = `${tense}, ${PERSONS[index]}`;
        expect(
          [...found].some((form) => spellings.includes(form)),
          `${where}: ${cell} among ${[...found]}`,
        ).toBe(true);
        const strange = [...found].filter((form) => !spellings.includes(form));
        expect(strange, `${where}: only ${cell}`).toEqual([]);
      });
    for (const [at, cell] of jussive.split(" ").entries()) {
      const index = [0, 1, 4][at]!;
      const found = new Set([...forms("imperfect", index, true, ACTIVE), ...forms("imperfect", index, false, ACTIVE)]);
      expect(
        cell
          .split("|")
          .map(fold)
          .some((form) => found.has(form)),
        `jussive ${cell} among ${[...found]}`,
      ).toBe(true);
    }
    if (!passive) return;
    const [past = "", present = ""] = passive.split(" ");
    expect([...forms("perfect", 0, false, ["passive", "both"])]).toContain(fold(past));
    expect([...forms("imperfect", 0, false, ["passive", "both"])]).toContain(fold(present));
  });

  it("a hollow verb whose imperfect outlets write in two ways", () => {
    const found = formsOf(verb("طال", "طول", "I", { mid: "وا" }))("imperfect", 0, false, ["active", "both"]);
    expect(found).toEqual(new Set(["يطول", "يطال"]));
  });

  it("first persons, for quotations", () => {
    const first = [...indexVerbs([verb("قصف", "قصف", "I")]).values()].flat().filter((form) => form.person === 1);
    expect(new Set(first.map((form) => form.surface))).toEqual(new Set(["قصفت", "قصفنا", "اقصف", "نقصف"]));
  });

  it("a form that stands only before a pronoun says so: they struck it", () => {
    const before = [...indexVerbs([verb("قصف", "قصف", "I")]).values()].flat().filter((form) => form.encliticOnly);
    expect(new Set(before.map((form) => form.surface))).toEqual(new Set(["قصفو", "يقصفو"]));
  });
});
