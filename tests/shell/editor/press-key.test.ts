import { describe, expect, it } from "vitest";
import { fold } from "../../../src/languages/ar/fold.ts";
import type { Completion } from "../../../src/shell/completion/candidate.ts";
import {
  type EditorState,
  type EditorWorld,
  freshState,
  type Outcome,
} from "../../../src/shell/editor/editor-state.ts";
import { ghostOf } from "../../../src/shell/editor/history.ts";
import { pressKey } from "../../../src/shell/editor/press-key.ts";
import { isComplete } from "../../../src/shell/statement-end.ts";

const entries = ["من هاجم السجن؟", "RETURN 1;", "MATCH (a)\nRETURN a;", "who attacked the prison?"];
const names = ["سجن الصناعة", "سجن غويران"];

function complete(text: string, cursor: number): Completion {
  const start = text.lastIndexOf(" ", cursor - 1) + 1;
  const typed = fold(text.slice(start, cursor));
  const found = names.filter((name) => fold(name).startsWith(typed));
  return { start, end: cursor, candidates: found.map((insert) => ({ insert, kind: "Facility", count: 1 })) };
}

const world: EditorWorld = { entries, complete, ghost: (text) => ghostOf(entries, text), isComplete, fold };

/** Keys by name; anything of more than one word, or not a key's name, is typed. */
function press(...keys: readonly string[]): EditorState & { outcome: Outcome } {
  let state = freshState();
  let outcome: Outcome = null;
  for (const key of keys) {
    const named = /^(?:[CM]-.|[CM]-\w+|S-tab|tab|enter|up|down|left|right|home|end|backspace|escape)$/u.test(key);
    const step = pressKey(state, named ? { name: key, text: "" } : { name: "text", text: key }, world);
    state = step.state;
    outcome = step.outcome;
  }
  return { ...state, outcome };
}

describe("keys of the line", () => {
  it.each([
    [["abc", "left", "X"], "abXc"],
    [["abc", "home", "X"], "Xabc"],
    [["one two", "C-w"], "one "],
    [["one two", "C-w", "C-y", "C-y"], "one twotwo"],
    [["one two", "C-u"], ""],
    [["one two", "home", "C-k", "C-_"], "one two"],
    [["abc", "backspace", "backspace", "C-_", "C-_"], "abc"],
    [["قَصَفَ", "backspace"], "قَصَ"],
    [["a", "M-enter", "b"], "a\nb"],
    [["a\u202Eb\tc\u200F"], "ab  c"],
  ])("%j: %j", (keys, text) => {
    expect(press(...keys).buffer.text).toBe(text);
  });

  it("a paste of several lines stays in the line, and is not run", () => {
    const step = pressKey(freshState(), { name: "paste", text: "RETURN 1;\r\nRETURN 2;\r" }, world);
    expect(step).toMatchObject({ outcome: null, state: { buffer: { text: "RETURN 1;\nRETURN 2;\n" } } });
    expect(pressKey(step.state, { name: "C-_", text: "" }, world).state.buffer.text).toBe("");
  });

  it("Enter asks, or goes on where a query is not whole", () => {
    expect(press("who?", "enter")).toMatchObject({ outcome: "submit" });
    expect(press("MATCH (a)", "enter")).toMatchObject({ outcome: null, buffer: { text: "MATCH (a)\n" } });
    expect(press("MATCH (a)", "enter", "RETURN a", "enter")).toMatchObject({ outcome: "submit" });
    expect(press("MATCH (a", "enter", "enter")).toMatchObject({ outcome: "submit" });
    expect(press("MATCH (a RETURN a", "enter")).toMatchObject({ outcome: "submit" });
  });

  it("Ctrl-D leaves an empty line only", () => {
    expect(press("C-d").outcome).toBe("leave");
    expect(press("ab", "home", "C-d")).toMatchObject({ outcome: null, buffer: { text: "b" } });
    expect(press("ab", "C-c").outcome).toBe("abandon");
  });
});

describe("history", () => {
  it("is walked, and brings back what was typed", () => {
    expect(press("up").buffer.text).toBe("who attacked the prison?");
    expect(press("up", "up", "up").buffer.text).toBe("RETURN 1;");
    expect(press("draft", "up", "down").buffer.text).toBe("draft");
    expect(press("up", "up", "down", "down").buffer.text).toBe("");
  });

  it("is walked by what the line begins with", () => {
    expect(press("RET", "up").buffer.text).toBe("RETURN 1;");
    expect(press("من", "up", "up").buffer.text).toBe("من هاجم السجن؟");
  });

  it("is searched in any spelling, and Esc keeps what was found, Ctrl-G not", () => {
    expect(press("C-r", "هاجم ألسجن", "escape").buffer.text).toBe("من هاجم السجن؟");
    expect(press("C-r", "return", "C-r", "escape").buffer.text).toBe("RETURN 1;");
    expect(press("draft", "C-r", "return", "C-g").buffer.text).toBe("draft");
    expect(press("C-r", "return", "enter")).toMatchObject({ outcome: "submit", search: null });
    expect(press("C-r", "nothing like it", "escape").buffer.text).toBe("");
  });

  it("is offered faintly, whole or by the word", () => {
    expect(press("who", "right").buffer.text).toBe("who attacked the prison?");
    expect(press("who", "C-right").buffer.text).toBe("who attacked");
    expect(press("who", "left", "right").buffer.text).toBe("who");
  });
});

describe("Tab", () => {
  it("writes what all have in common, then one after the other", () => {
    expect(press("من هاجم س", "tab").buffer.text).toBe("من هاجم سجن ");
    expect(press("من هاجم س", "tab", "tab").buffer.text).toBe("من هاجم سجن الصناعة");
    expect(press("من هاجم س", "tab", "tab", "tab").buffer.text).toBe("من هاجم سجن غويران");
    expect(press("من هاجم س", "tab", "tab", "S-tab").buffer.text).toBe("من هاجم سجن غويران");
    expect(press("من هاجم س", "tab", "tab", "escape").buffer.text).toBe("من هاجم سجن ");
  });

  it("takes the chosen one with Enter, and the line stays", () => {
    expect(press("س", "tab", "tab", "enter")).toMatchObject({ outcome: null, menu: null });
    expect(press("س", "tab", "tab", "؟")).toMatchObject({ menu: null, buffer: { text: "سجن الصناعة؟" } });
  });

  it("writes the only one, in its own spelling", () => {
    const one: EditorWorld = {
      ...world,
      complete: () => ({ start: 0, end: 4, candidates: [{ insert: "أحمد علي", kind: "Person", count: 2 }] }),
    };
    const typed = pressKey(freshState(), { name: "text", text: "احمد" }, one).state;
    expect(pressKey(typed, { name: "tab", text: "" }, one).state.buffer.text).toBe("أحمد علي");
  });
});
