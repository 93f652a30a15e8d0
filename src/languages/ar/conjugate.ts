/*
 * Conjugation from root and form, in folded script: what unvocalised news writes. Third persons (all genders and numbers) and first
 * persons, perfect and imperfect with the shortened moods, and the passives that differ in writing (hollow, defective, form III).
 */

import { fold } from "./fold.ts";
import { ALEF, DAD, DAL, HAMZA, NOON, SAD, SEEN, TAH, TEH, THAL, THEH, WAW, YEH, ZAH, ZAIN } from "./letters.ts";
import { seatHamza } from "./seat-hamza.ts";
import type { VerbSpec } from "./verb-spec.ts";

export interface VerbForm {
  /** Folded. */
  readonly surface: string;
  readonly tense: "perfect" | "imperfect";
  readonly person: 1 | 3;
  readonly gender: "m" | "f" | "both";
  readonly number: "s" | "d" | "p";
  /** both: active and passive are written alike. */
  readonly voice: "active" | "passive" | "both";
  /** Shortened form, only after a particle of negation or purpose. */
  readonly jussive: boolean;
  /** Only before an object suffix (nafa-hu). */
  readonly encliticOnly: boolean;
}

/** Stems of one voice: `full` before vowels, `short` before consonants, `weak` = what a defective verb keeps before vowel suffixes. */
interface Stems {
  readonly perfect: string;
  readonly perfectShort: string;
  readonly imperfect: string;
  readonly imperfectShort: string;
  /** Before the suffix of "they (f.)", where that differs (doubled verbs). */
  readonly imperfectHeavy?: string;
  /** Defective verbs: last letter of the perfect ("" = strong), and of the imperfect. */
  readonly perfectEnd: string;
  readonly imperfectEnd: string;
}

const WEAK = new Set([WAW, YEH]);

/** All surface forms of a verb, without proclitics and object suffixes, deduplicated. */
export function conjugate(verb: VerbSpec): VerbForm[] {
  const root = [...verb.root].map((letter) => (letter === HAMZA ? HAMZA : fold(letter)));
  const forms = new Map<string, VerbForm>();
  const add = (form: VerbForm) => {
    const key = `${form.surface}|${form.tense}|${form.person}|${form.gender}|${form.number}|${form.jussive}|${form.encliticOnly}`;
    const known = forms.get(key);
    if (!known) forms.set(key, form);
    else if (known.voice !== form.voice) forms.set(key, { ...known, voice: "both" });
  };
  for (const [voice, stems] of voices(verb, root)) inflect(verb, stems, voice, add);
  return [...forms.values()];
}

function inflect(verb: VerbSpec, stems: Stems, voice: VerbForm["voice"], add: (form: VerbForm) => void): void {
  const put = (
    tense: VerbForm["tense"],
    surface: string,
    number: VerbForm["number"],
    gender: VerbForm["gender"],
    more: Partial<Pick<VerbForm, "jussive" | "encliticOnly" | "person">> = {},
  ) => {
    const form = { tense, person: 3 as const, gender, number, voice, jussive: false, encliticOnly: false, ...more };
    for (const spelling of seatHamza(surface, verb, tense)) add({ ...form, surface: spelling });
  };
  const { perfect, perfectEnd, imperfect, imperfectEnd } = stems;
  const keepsYeh = perfectEnd === YEH && stems.perfectShort === `${perfect}${YEH}!`;
  const short = stems.perfectShort.replace("!", "");

  put("perfect", perfect + perfectEnd, "s", "m");
  if (perfectEnd === YEH) put("perfect", perfect + ALEF, "s", "m", { encliticOnly: true });
  put("perfect", perfect + (keepsYeh ? YEH : "") + TEH, "s", "f");
  put("perfect", `${perfectEnd ? short : perfect}${ALEF}`, "d", "m");
  put("perfect", perfect + (keepsYeh ? YEH : "") + TEH + ALEF, "d", "f");
  put("perfect", perfect + WAW + ALEF, "p", "m");
  put("perfect", perfect + WAW, "p", "m", { encliticOnly: true });
  put("perfect", short + NOON, "p", "f");
  put("perfect", short + TEH, "s", "both", { person: 1 });
  put("perfect", short + NOON + ALEF, "p", "both", { person: 1 });

  for (const [prefix, gender, person] of [
    [YEH, "m", 3],
    [TEH, "f", 3],
    [ALEF, "both", 1],
    [NOON, "both", 1],
  ] as const) {
    const stem = imperfect;
    const number = prefix === NOON ? "p" : "s";
    put("imperfect", prefix + stem + imperfectEnd, number, gender, { person });
    if (imperfectEnd === YEH) put("imperfect", prefix + stem + ALEF, number, gender, { person, encliticOnly: true });
    const shortened = imperfectEnd ? stem : stems.imperfectShort;
    if (shortened !== stem || imperfectEnd)
      put("imperfect", prefix + shortened, number, gender, { person, jussive: true });
    if (person === 1) continue;
    const vowel = imperfectEnd || "";
    put("imperfect", prefix + stem + vowel + ALEF + NOON, "d", gender);
    put("imperfect", prefix + stem + vowel + ALEF, "d", gender, { jussive: true });
  }
  put("imperfect", YEH + imperfect + WAW + NOON, "p", "m");
  put("imperfect", YEH + imperfect + WAW + ALEF, "p", "m", { jussive: true });
  put("imperfect", YEH + imperfect + WAW, "p", "m", { jussive: true, encliticOnly: true });
  const heavy = imperfectEnd ? imperfect + imperfectEnd : (stems.imperfectHeavy ?? stems.imperfectShort);
  put("imperfect", YEH + heavy + NOON, "p", "f");
}

function voices(verb: VerbSpec, root: readonly string[]): [VerbForm["voice"], Stems][] {
  if (verb.form === "QI" || verb.form === "QII") {
    const stem = (verb.form === "QII" ? TEH : "") + root.join("");
    return [["both", strong(stem, stem)]];
  }
  const [c1 = "", c2 = "", c3 = ""] = root;
  if (WEAK.has(c3)) return defective(verb, c1, c2, c3);
  if (WEAK.has(c2) && ["I", "IV", "VII", "VIII", "X"].includes(verb.form))
    return [...(verb.mid ?? c2)].flatMap((mid) => hollow({ ...verb, mid }, c1, c2, c3));
  if (c2 === c3 && ["I", "III", "IV", "VI", "VII", "VIII", "X"].includes(verb.form))
    return [["both", doubled(verb.form, c1, c2)]];
  return sound(verb.form, c1, c2, c3);
}

function strong(perfect: string, imperfect: string): Stems {
  return { perfect, perfectShort: perfect, imperfect, imperfectShort: imperfect, perfectEnd: "", imperfectEnd: "" };
}

/** What stands before the last radicals in the perfect and, after the prefix, in the imperfect. */
function bases(form: VerbSpec["form"], c1: string, c2: string): readonly [perfect: string, imperfect: string] {
  switch (form) {
    case "I":
      return [c1 + c2, c1 === WAW ? c2 : c1 + c2];
    case "II":
      return [c1 + c2, c1 + c2];
    case "III":
      return [c1 + ALEF + c2, c1 + ALEF + c2];
    case "IV":
      return [ALEF + c1 + c2, (c1 === YEH ? WAW : c1) + c2];
    case "V":
      return [TEH + c1 + c2, TEH + c1 + c2];
    case "VI":
      return [TEH + c1 + ALEF + c2, TEH + c1 + ALEF + c2];
    case "VII":
      return [ALEF + NOON + c1 + c2, NOON + c1 + c2];
    case "VIII":
      return [ALEF + infix(c1) + c2, infix(c1) + c2];
    case "X":
      return [ALEF + SEEN + TEH + c1 + c2, SEEN + TEH + c1 + c2];
    default:
      return [ALEF + c1 + c2, c1 + c2];
  }
}

/** Form VIII: the first radical with its assimilated t (izdada, idda'a, istadama, ittasala, ittahama, ittahadha). */
function infix(c1: string): string {
  if (c1 === WAW || c1 === TEH || c1 === HAMZA) return TEH;
  if (c1 === ZAIN) return ZAIN + DAL;
  if (c1 === DAL || c1 === THAL) return c1;
  if (c1 === SAD || c1 === DAD) return c1 + TAH;
  if (c1 === TAH || c1 === ZAH || c1 === THEH) return c1;
  return c1 + TEH;
}

function sound(form: VerbSpec["form"], c1: string, c2: string, c3: string): [VerbForm["voice"], Stems][] {
  const [perfect, imperfect] = bases(form, c1, c2);
  // A final hamza sits on yeh after i: in the imperfect of all derived forms but V and VI.
  const imperfectEnd = c3 === HAMZA && !["I", "V", "VI"].includes(form) ? YEH : c3;
  const active = strong(perfect + c3, imperfect + imperfectEnd);
  const result: [VerbForm["voice"], Stems][] = [[form === "III" ? "active" : "both", active]];
  if (form === "III") result.push(["passive", strong(c1 + WAW + c2 + c3, imperfect + c3)]);
  if (form === "IX")
    return [["both", { ...active, perfectShort: active.perfect + c3, imperfectHeavy: active.imperfect + c3 }]];
  // "is captured" shows the vowel that "captures" does not.
  if (form === "I" && c1 === HAMZA) result.push(["passive", strong(perfect + c3, WAW + c2 + c3)]);
  if (form === "I" && c1 === WAW) result.push(["passive", strong(perfect + c3, c1 + c2 + c3)]);
  return result;
}

function doubled(form: VerbSpec["form"], c1: string, c2: string): Stems {
  const [perfect, imperfect] = bases(form, c1, c2);
  return { ...strong(perfect, imperfect), perfectShort: perfect + c2, imperfectHeavy: imperfect + c2 };
}

function hollow(verb: VerbSpec, c1: string, c2: string, c3: string): [VerbForm["voice"], Stems][] {
  const [before, beforeImperfect] = bases(verb.form, c1, "");
  const perfectLead = verb.form === "I" ? c1 : before;
  const imperfectLead = verb.form === "I" ? c1 : beforeImperfect;
  const mid = verb.form === "I" ? fold(verb.mid ?? c2) : verb.form === "IV" || verb.form === "X" ? YEH : ALEF;
  const stems = (perfectVowel: string, imperfectVowel: string): Stems => ({
    ...strong(perfectLead + perfectVowel + c3, imperfectLead + imperfectVowel + c3),
    perfectShort: perfectLead + c3,
    imperfectShort: imperfectLead + c3,
  });
  const active: [VerbForm["voice"], Stems] = ["active", stems(ALEF, mid)];
  return verb.form === "VII" ? [active] : [active, ["passive", stems(YEH, ALEF)]];
}

function defective(verb: VerbSpec, c1: string, c2: string, c3: string): [VerbForm["voice"], Stems][] {
  const [perfect, imperfect] = bases(verb.form, c1, c2);
  if (verb.form !== "I") {
    const active: Stems = {
      perfect,
      perfectShort: perfect + YEH,
      imperfect,
      imperfectShort: imperfect,
      perfectEnd: YEH,
      imperfectEnd: YEH,
    };
    const lead = verb.form === "III" ? c1 + WAW + c2 : perfect;
    const passive: Stems = { ...active, perfect: lead, perfectShort: `${lead}${YEH}!` };
    return [
      ["active", active],
      ["passive", passive],
    ];
  }
  const last = fold(verb.last ?? (c3 === WAW ? ALEF : YEH));
  const kept = verb.last !== undefined && verb.last === YEH;
  const imperfectEnd = last === ALEF ? WAW : YEH;
  const active: Stems = {
    perfect,
    perfectShort: kept ? `${perfect}${YEH}!` : perfect + (last === ALEF ? WAW : YEH),
    imperfect: c2 === HAMZA && c1 !== HAMZA ? c1 : imperfect, // ra'a: yara
    imperfectShort: imperfect,
    perfectEnd: last,
    imperfectEnd,
  };
  const passive: Stems = { ...active, perfectShort: `${perfect}${YEH}!`, perfectEnd: YEH, imperfectEnd: YEH };
  return [
    ["active", active],
    ["passive", passive],
  ];
}
