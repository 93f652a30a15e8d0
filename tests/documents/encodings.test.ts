import { describe, expect, it } from "vitest";
import { decode } from "../../src/documents/decode.ts";
import { inIso88596, inUtf16be, inUtf16le, inWindows1256, reading } from "./reading.ts";

const SENTENCE = "قال ناطق باسم الجيش إن قواته صدت هجوما على البلدة فجر الجمعة، وقتل ستة جنود.\r\nولم يصدر تعليق.\n";
const MARK = "\uFEFF";

/** Meaning first, then the ways to save it. */
function textIn(text: string, ways: Readonly<Record<string, Uint8Array>>) {
  for (const [name, bytes] of Object.entries(ways)) {
    it(name, () => expect(decode(bytes)).toEqual({ text, replaced: 0 }));
  }
}

describe("an Arabic text is the same in every encoding", () => {
  textIn(SENTENCE, {
    "UTF-8": Buffer.from(SENTENCE),
    "UTF-8 with a mark": Buffer.from(MARK + SENTENCE),
    "UTF-16 little-endian with a mark": inUtf16le(MARK + SENTENCE),
    "UTF-16 big-endian with a mark": inUtf16be(MARK + SENTENCE),
    "UTF-16 little-endian without a mark": inUtf16le(SENTENCE),
    "UTF-16 big-endian without a mark": inUtf16be(SENTENCE),
    "Windows-1256": inWindows1256(SENTENCE),
    "ISO-8859-6": inIso88596(SENTENCE),
  });
});

describe("a few words are enough for the one-byte encodings", () => {
  for (const words of ["هجوم", "قال ناطق", "قصف على المخيم وقع ليلا", "يوم الجمعة"]) {
    it(`Windows-1256: ${words}`, () => expect(decode(inWindows1256(words))).toEqual({ text: words, replaced: 0 }));
  }
  it("ISO-8859-6", () => expect(decode(inIso88596("قوة في قرية"))).toEqual({ text: "قوة في قرية", replaced: 0 }));
});

describe("other texts", () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ["plain ASCII", Buffer.from("Six soldiers were killed."), "Six soldiers were killed."],
    ["Latin UTF-16 without a mark", inUtf16le("Six soldiers were killed."), "Six soldiers were killed."],
    [
      "French in Windows-1252",
      Buffer.from("L'armée a été attaquée près de Gao.", "latin1"),
      "L'armée a été attaquée près de Gao.",
    ],
    ["French that begins with an accent", Buffer.from("État des lieux à Gao", "latin1"), "État des lieux à Gao"],
    ["Arabic with Latin names in Windows-1256", inWindows1256("قال وSDF إن Gao آمنة"), "قال وSDF إن Gao آمنة"],
    ["Persian letters in Windows-1256", inWindows1256("گروه چپ در پنج ژرف"), "گروه چپ در پنج ژرف"],
    ["nothing", new Uint8Array(), ""],
  ];
  for (const [name, bytes, text] of cases) it(name, () => expect(decode(bytes)).toEqual({ text, replaced: 0 }));

  it("a declared encoding is used where the bytes are no UTF-8", () => {
    const greek = Uint8Array.of(0xe1, 0xe2, 0xe3);
    expect(decode(greek, { declared: "iso-8859-7" })).toEqual({ text: "αβγ", replaced: 0 });
  });
  it("a declaration that the bytes belie is not used", () => {
    expect(decode(Buffer.from(SENTENCE), { declared: "windows-1256" })).toEqual({ text: SENTENCE, replaced: 0 });
  });
  it("an encoding that does not exist is passed over", () => {
    expect(decode(inWindows1256(SENTENCE), { declared: "arabic-9" })).toEqual({ text: SENTENCE, replaced: 0 });
  });
});

describe("damage", () => {
  it("a cut character leaves the rest readable and is counted", () => {
    const bytes = Buffer.from(`${SENTENCE.trimEnd()}م`).subarray(0, -1);
    expect(decode(bytes)).toEqual({ text: `${SENTENCE.trimEnd()}\uFFFD`, replaced: 1 });
  });
  it("and a warning says so", async () => {
    const { documents, faults } = await reading({ "a.txt": Buffer.from(`${SENTENCE}م`).subarray(0, -1) });
    expect(documents.map(({ text }) => text)).toEqual([`${SENTENCE}\uFFFD`]);
    expect(faults).toEqual(["a.txt warning: 1 character is broken UTF-8 and read as U+FFFD."]);
  });
});

describe("what is no text", () => {
  const cases: Readonly<Record<string, Uint8Array>> = {
    "NULs on both sides": Buffer.from("ab\0\0cd\0\0\0ef"),
    "control characters": Buffer.from("\x01\x02\x03\x04ab\x05\x06"),
    "the head of an image": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48),
    "one-byte noise": Uint8Array.from({ length: 400 }, (_, index) => ((index * 151 + 7) % 255) + 1),
    "UTF-16 cut in the middle of a unit": inUtf16le(SENTENCE).subarray(0, -1),
  };
  for (const [name, bytes] of Object.entries(cases)) {
    it(name, () => expect(decode(bytes)).toEqual({ fault: "binary" }));
  }
  it("a stray control character does not make a text binary", () => {
    expect(decode(Buffer.from("الخبر الأول\u001A"))).toEqual({ text: "الخبر الأول\u001A", replaced: 0 });
  });
});
