import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/languages/ar/fold.ts";
import { completeQuestion } from "../../../src/shell/completion/complete-question.ts";
import { NameList } from "../../../src/shell/completion/name-list.ts";

const list = new NameList(
  [
    { names: ["سجن الصناعة", "سجن غويران", "Ghuwayran prison"], kind: "Facility", count: 21 },
    { names: ["قوات سوريا الديمقراطية", "قسد", "SDF"], kind: "ArmedGroup", count: 30 },
    { names: ["أحمد الخطيب"], kind: "Person", count: 3 },
    { names: ["حي غويران"], kind: "Place", count: 4 },
  ],
  fold,
);
const found = (typed: string) => list.startingWith(typed).map(({ insert }) => insert);

describe("names that begin so", () => {
  it.each([
    ["سجن", ["سجن الصناعة"]],
    ["احمد", ["أحمد الخطيب"]],
    ["خطيب", ["أحمد الخطيب"]],
    ["الصناعه", ["سجن الصناعة"]],
    ["sd", ["SDF"]],
    ["غوير", ["سجن غويران", "حي غويران"]],
    ["لا أحد", []],
  ])("%s: %j", (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it("are found by every beginning of theirs", () => {
    const name = fc
      .array(fc.constantFrom("أ", "ة", "ب", " ", "x"), { minLength: 1, maxLength: 8 })
      .map((e) => e.join(""));
    fc.assert(
      fc.property(name, fc.nat(7), (each, length) => {
        const names = new NameList([{ names: [each], kind: "Person", count: 1 }], fold);
        expect(names.startingWith(each.slice(0, length + 1)).map(({ insert }) => insert)).toEqual([each]);
      }),
    );
  });
});

describe("a question goes on with", () => {
  const asked = {
    names: list,
    openers: [{ insert: "من", kind: "question", count: null }],
    words: [{ insert: "attacked", kind: "ATTACKED", count: 3 }],
    fold,
  };
  const offered = (text: string) => {
    const { start, candidates } = completeQuestion(text, text.length, asked);
    return [text.slice(0, start), candidates.map(({ insert }) => insert)];
  };

  it.each([
    ["", ["", ["من"]]],
    ["من هاجم سجن الص", ["من هاجم ", ["سجن الصناعة"]]],
    ["who att", ["who ", ["attacked"]]],
    ["who attacked the ghuwayran pr", ["who attacked the ", ["Ghuwayran prison"]]],
    ["who ", ["who ", ["attacked"]]],
  ])("%j", (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });
});
