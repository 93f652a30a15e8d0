/* Ctrl-R: looking for what was entered before, by words in it. */
import { cleanInput } from "./clean-input.ts";
import type { EditorState, EditorWorld, HistorySearch, Step } from "./editor-state.ts";
import { searchBack } from "./history.ts";
import type { Key } from "./key.ts";
import { bufferOf, cut, left } from "./line-buffer.ts";

export function beginSearch(state: EditorState): Step {
  return { state: { ...state, search: { wanted: "", at: null, before: state.buffer } }, outcome: null };
}

/** Null for a key that ends the search and does what it does elsewhere; what was found stays in the line. */
export function pressInSearch(state: EditorState, search: HistorySearch, key: Key, world: EditorWorld): Step | null {
  const { wanted, at } = search;
  switch (key.name) {
    case "text":
    case "paste":
      return find(state, search, wanted + cleanInput(key.text), world.entries.length, world);
    case "backspace":
    case "C-h":
      return find(state, search, cut(bufferOf(wanted), left).buffer.text, world.entries.length, world);
    case "C-r":
      return find(state, search, wanted, at ?? world.entries.length, world);
    case "C-c":
    case "C-g":
      return { state: { ...state, search: null, buffer: search.before }, outcome: null };
    case "escape":
      return { state: { ...state, search: null }, outcome: null };
    default:
      return null;
  }
}

/** Where nothing older is found, what was found before stays. */
function find(
  state: EditorState,
  search: HistorySearch,
  wanted: string,
  below: number,
  { entries, fold }: EditorWorld,
): Step {
  if (wanted === "") return { state: { ...state, search: { ...search, wanted, at: null } }, outcome: null };
  const found = searchBack(entries, wanted, below, fold);
  const at = found ?? (wanted === search.wanted ? search.at : null);
  const buffer = at === null ? state.buffer : bufferOf(entries[at] ?? "");
  return { state: { ...state, buffer, search: { ...search, wanted, at } }, outcome: null };
}
