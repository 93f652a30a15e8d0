/*
 * Where folding leaves a hamza of the root: on alef (and one with an alef beside it: madda), on waw after u, on yeh after i, alone after
 * a long vowel. Only before the plural's waw do outlets write it in three ways.
 */

import { ALEF, HAMZA, WAW, YEH } from "./letters.ts";
import type { VerbSpec } from "./verb-spec.ts";

type Tense = "perfect" | "imperfect";

/** Spellings of a surface form whose hamza radical is still the bare letter, the usual one first. */
export function seatHamza(surface: string, verb: VerbSpec, tense: Tense): string[] {
  const at = surface.indexOf(HAMZA);
  if (at < 0) return [surface];
  const before = surface.slice(0, at);
  const after = surface.slice(at + 1);
  const radical = [...verb.root].indexOf(HAMZA);
  if (radical === 0) return [before + firstSeat(before, after, verb, tense)];
  const last = radical === [...verb.root].length - 1;
  if (last) return lastSeats(before, after, verb).map((seated) => before + seated);
  return [before + middleSeat(before, after, verb, tense)];
}

/** Alef before anything, but one alef for two. */
function onAlef(after: string): string {
  return after.startsWith(ALEF) ? after : ALEF + after;
}

function firstSeat(before: string, after: string, verb: VerbSpec, tense: Tense): string {
  if (tense === "imperfect" && ["II", "III", "IV"].includes(verb.form)) return WAW + after;
  return before === ALEF ? after : onAlef(after);
}

function middleSeat(before: string, after: string, verb: VerbSpec, tense: Tense): string {
  const i = tense === "imperfect" && ["II", "III", "IV", "VII", "VIII", "X", "QI"].includes(verb.form);
  if (i) return YEH + after;
  return before.endsWith(ALEF) ? HAMZA + after : onAlef(after);
}

function lastSeats(before: string, after: string, verb: VerbSpec): string[] {
  const long = before.endsWith(ALEF) ? ALEF : /[\u0648\u064A]$/u.test(before) && verb.form !== "II" ? "weak" : "";
  if (long && after === "") return [HAMZA];
  if (long === ALEF) return after.startsWith(WAW) ? [WAW + after, HAMZA + after] : [HAMZA + after];
  const hollow = WEAK.has([...verb.root][1] ?? "") && ["I", "IV", "VII", "VIII", "X"].includes(verb.form);
  if (hollow) return verb.mid === WAW && verb.form === "I" ? [WAW + after] : [YEH + after];
  return after.startsWith(WAW) ? [ALEF + after, WAW + after, HAMZA + after] : [onAlef(after)];
}

const WEAK = new Set([WAW, YEH]);
