import { analyse } from "chardet";

/** Text, with the number of broken UTF-8 sequences that stand in it as U+FFFD; or why the bytes are no text. */
export type Decoding =
  | { readonly text: string; readonly replaced: number }
  | { readonly fault: "binary" | "undecodable" };

export interface DecodeOptions {
  /** The encoding that the file itself declares (HTML). */
  readonly declared?: string | null;
  /** Bytes from which to guess the encoding: the text without its tags. Default: all bytes. */
  readonly sample?: () => Uint8Array;
}

/** How many bytes chardet looks at. */
const SAMPLE = 65_536;
/** chardet's confidence, 0..100, below which its guess is no better than none. */
const LEAST_CONFIDENCE = 10;

/** Decodes strictly; null when the bytes are not of that encoding or the encoding is not known. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/**
 * UTF-16 without a mark: spaces, digits and line ends have a NUL in the higher byte, and no NUL stands on the other
 * side. Latin text has every second byte NUL, Arabic about every twelfth.
 */
function nulPattern(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (even + odd === 0 || (even + odd) * 100 < length) return null;
  if (even * 20 <= odd) return "utf-16le";
  return odd * 20 <= even ? "utf-16be" : null;
}

/** The UTF-16 encoding in which `bytes` begin, by mark or by pattern; null when it is none of the two. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const encoding = byteOrderMark(bytes) ?? nulPattern(bytes);
  return encoding === "utf-16le" || encoding === "utf-16be" ? encoding : null;
}

/** True for decoded bytes that nobody wrote as text: a NUL, or control and unassigned characters beyond a stray one. */
export function looksBinary(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    const isControl =
      (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || (code >= 0x7f && code < 0xa0 && code !== 0x85);
    if (isControl || code === 0xffff || code === 0xfffe) strange++;
  }
  if (strange > 1 && strange * 200 > text.length) return true;
  const start = text.slice(0, SAMPLE);
  return (start.match(/[\p{Cn}\p{Co}\p{Cs}]/gu)?.length ?? 0) * 50 > start.length;
}

/** A NUL, or so many control characters (ESC opens ISO-2022 text) that no text encoding explains them. */
function holdsControls(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b).length;
  return controls > 1 && controls * 100 > sample.length;
}

/**
 * UTF-8 in which a few sequences are broken, as a cut download or a careless splice leaves it. Guessing another
 * encoding would turn the whole text into rubbish, so the few are replaced and counted.
 */
function nearlyUtf8(bytes: Uint8Array): Decoding | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const replaced = text.match(/\uFFFD/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return replaced * 20 < beyondAscii ? { text, replaced } : null;
}

/**
 * The one-byte encoding in which these bytes are Arabic; null when there is none. Read in the wrong one, words mix
 * Arabic letters with Latin ones, which is a surer sign than statistics and works for two words as well.
 */
function singleByteArabic(sample: Uint8Array): string | null {
  const mixed = /\p{Script=Arabic}[\u00C0-\u024F\u00D7\u00F7]|[a-z\u00C0-\u024F\u00D7\u00F7]\p{Script=Arabic}/u;
  for (const encoding of ["windows-1256", "iso-8859-6"]) {
    const text = decodeAs(sample, encoding);
    if (text === null || mixed.test(text)) continue;
    const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
    const beyondAscii = text.match(/[^\0-\x7F]/g)?.length ?? 0;
    const ascii = text.match(/[a-z]/gi)?.length ?? 0;
    if (arabic * 2 > beyondAscii && arabic * 4 > ascii) return encoding;
  }
  return null;
}

function guessed(sample: Uint8Array, bytes: Uint8Array): string | null {
  for (const match of analyse(sample.subarray(0, SAMPLE))) {
    if (match.confidence < LEAST_CONFIDENCE) break;
    const text = decodeAs(bytes, match.name);
    if (text !== null && !looksBinary(text)) return text;
  }
  return null;
}

/**
 * Text in whatever encoding it was saved: by its byte order mark, else UTF-16 by its NULs, else strict UTF-8, else as
 * declared, else one-byte Arabic, else as guessed from its letters. Line ends stay as they are; the mark goes. Valid
 * UTF-8 beats a declaration: pages saved by browsers and scripts keep the declaration of the page that they came
 * from.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoding {
  const judged = (text: string): Decoding => (looksBinary(text) ? { fault: "binary" } : { text, replaced: 0 });

  const certain = byteOrderMark(bytes) ?? nulPattern(bytes);
  const marked = certain === null ? null : decodeAs(bytes, certain);
  if (marked !== null) return judged(marked);
  if (holdsControls(bytes)) return { fault: "binary" };

  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8 !== null) return judged(utf8);
  const damaged = nearlyUtf8(bytes);
  if (damaged) return damaged;

  const declared = options.declared ? decodeAs(bytes, options.declared) : null;
  if (declared !== null && !looksBinary(declared)) return { text: declared, replaced: 0 };

  const sample = options.sample?.() ?? bytes;
  const arabic = singleByteArabic(sample);
  const text = (arabic === null ? null : decodeAs(bytes, arabic)) ?? guessed(sample, bytes);
  return text === null ? { fault: "undecodable" } : judged(text);
}
