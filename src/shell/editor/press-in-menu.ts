/* Tab: what all candidates have in common first, then a list, then one after the other. */
import type { Candidate, Completion } from "../completion/candidate.ts";
import type { EditorState, EditorWorld, Menu, Step } from "./editor-state.ts";
import type { Key } from "./key.ts";
import { replaceRange } from "./line-buffer.ts";

export function pressTab(state: EditorState, world: EditorWorld): Step {
  const { buffer } = state;
  const completion = world.complete(buffer.text, buffer.cursor);
  const [only, other] = completion?.candidates ?? [];
  if (!completion || !only) return { state, outcome: null };
  if (!other) {
    const { start, end } = completion;
    return { state: { ...state, buffer: replaceRange(buffer, start, end, only.insert) }, outcome: null };
  }
  return { state: openMenu(state, completion, world), outcome: null };
}

/** With the list below the line; what all candidates begin with stands in the line already. */
function openMenu(state: EditorState, completion: Completion, { fold }: EditorWorld): EditorState {
  const { start, end, candidates } = completion;
  const typed = state.buffer.text.slice(start, end);
  const common = commonPrefix(candidates);
  const goesOn = common.length > typed.length && fold(common).startsWith(fold(typed));
  const buffer = goesOn ? replaceRange(state.buffer, start, end, common) : state.buffer;
  const menu = { completion: { ...completion, end: buffer.cursor }, chosen: null, before: buffer };
  return { ...state, buffer, menu: goesOn ? menu : { ...menu, completion } };
}

function commonPrefix(candidates: readonly Candidate[]): string {
  const [first = "", ...others] = candidates.map(({ insert }) => insert);
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && other[same] === first[same]) same++;
    length = same;
  }
  return first.slice(0, length);
}

/** Null for a key that closes the list and does what it does elsewhere. */
export function pressInMenu(state: EditorState, menu: Menu, key: Key): Step | null {
  const count = menu.completion.candidates.length;
  const { chosen } = menu;
  switch (key.name) {
    case "tab":
    case "down":
      return choose(state, menu, chosen === null ? 0 : (chosen + 1) % count);
    case "S-tab":
    case "up":
      return choose(state, menu, ((chosen ?? 0) - 1 + count) % count);
    case "escape":
    case "C-g":
    case "C-c":
      return { state: { ...state, menu: null, buffer: menu.before }, outcome: null };
    case "enter":
      return chosen === null ? null : { state: { ...state, menu: null }, outcome: null };
    default:
      return null;
  }
}

function choose(state: EditorState, menu: Menu, chosen: number): Step {
  const { completion, before } = menu;
  const candidate = completion.candidates[chosen];
  if (!candidate) return { state, outcome: null };
  const buffer = replaceRange(before, completion.start, completion.end, candidate.insert);
  return { state: { ...state, buffer, menu: { ...menu, chosen } }, outcome: null };
}
