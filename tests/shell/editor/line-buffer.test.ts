import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bufferOf,
  cut,
  insert,
  type LineBuffer,
  left,
  lineDown,
  lineEnd,
  lineStart,
  lineUp,
  right,
  wordLeft,
  wordRight,
} from "../../../src/shell/editor/line-buffer.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const boundaries = (text: string) =>
  new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));

const text = fc
  .array(fc.constantFrom("a", "مُ", "حَ", "مّ", " ", "\n", "لا", "👨‍👩‍👧", "é", "字"), { maxLength: 12 })
  .map((parts) => parts.join(""));
const buffer: fc.Arbitrary<LineBuffer> = text.chain((each) =>
  fc.constantFrom(...boundaries(each)).map((cursor) => ({ text: each, cursor })),
);

describe("moving in a line", () => {
  it("never comes to stand inside a character", () => {
    const moves = [left, right, wordLeft, wordRight, lineStart, lineEnd, lineUp, lineDown];
    fc.assert(
      fc.property(buffer, fc.constantFrom(...moves), (before, move) => {
        const after = move(before);
        if (after === null) return;
        expect(after.text).toBe(before.text);
        expect(boundaries(after.text).has(after.cursor)).toBe(true);
      }),
    );
  });

  it("comes back from where it went", () => {
    fc.assert(
      fc.property(buffer, (before) => {
        if (before.cursor > 0) expect(right(left(before))).toEqual(before);
        if (before.cursor < before.text.length) expect(left(right(before))).toEqual(before);
      }),
    );
  });

  it("passes a letter with its vowel signs at once", () => {
    expect(left(bufferOf("قَصَفَ")).cursor).toBe(4);
  });

  it("goes from word to word in Arabic", () => {
    expect(wordLeft(bufferOf("سجن الصناعة")).cursor).toBe(4);
    expect(wordRight({ text: "سجن الصناعة", cursor: 0 }).cursor).toBe(3);
  });
});

describe("changing a line", () => {
  it("takes out what was put in", () => {
    fc.assert(
      fc.property(buffer, fc.constantFrom("a", " ", "ب", "\n"), (before, typed) => {
        const after = insert(before, typed);
        expect(after.text).toBe(before.text.slice(0, before.cursor) + typed + before.text.slice(before.cursor));
      }),
    );
  });

  it("cuts what lies between two places, and nothing else", () => {
    fc.assert(
      fc.property(buffer, fc.constantFrom(left, right, wordLeft, wordRight, lineStart, lineEnd), (before, move) => {
        const { buffer: after, gone } = cut(before, move);
        expect(after.text.length + gone.length).toBe(before.text.length);
        expect(insert(after, gone).text).toBe(before.text);
      }),
    );
  });
});
