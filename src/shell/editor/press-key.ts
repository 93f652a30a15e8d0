/* One key pressed: the editor before it and after it. */
import { cleanInput } from "./clean-input.ts";
import type { EditorState, EditorWorld, Outcome, Step } from "./editor-state.ts";
import { newer, older } from "./history.ts";
import type { Key } from "./key.ts";
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
} from "./line-buffer.ts";
import { pressInMenu, pressTab } from "./press-in-menu.ts";
import { beginSearch, pressInSearch } from "./press-in-search.ts";

type Handler = (state: EditorState, world: EditorWorld, key: Key) => Step;

const MOST_UNDO = 200;

export function pressKey(state: EditorState, key: Key, world: EditorWorld): Step {
  const step = press(state, key, world);
  const { buffer } = step.state;
  if (buffer.text === state.buffer.text || key.name === "C-_") return step;
  const undo = [...state.undo, state.buffer].slice(-MOST_UNDO);
  // A change ends a walk through history, unless the walk made it.
  const recall = step.state.recall === state.recall ? null : step.state.recall;
  return { ...step, state: { ...step.state, undo, recall } };
}

function press(state: EditorState, key: Key, world: EditorWorld): Step {
  if (state.search) {
    const step = pressInSearch(state, state.search, key, world);
    return step ?? press({ ...state, search: null }, key, world);
  }
  if (state.menu) {
    const step = pressInMenu(state, state.menu, key);
    return step ?? press({ ...state, menu: null }, key, world);
  }
  if (state.chord) {
    const edit = key.name === "C-e";
    return { state: { ...state, chord: false }, outcome: edit ? "edit" : null };
  }
  return HANDLERS.get(key.name)?.(state, world, key) ?? still(state);
}

const still = (state: EditorState): Step => ({ state, outcome: null });
const ends =
  (outcome: Outcome): Handler =>
  (state) => ({ state, outcome });
const moves =
  (move: (buffer: LineBuffer) => LineBuffer): Handler =>
  (state) =>
    still({ ...state, buffer: move(state.buffer) });
const cuts =
  (move: (buffer: LineBuffer) => LineBuffer): Handler =>
  (state) => {
    const { buffer, gone } = cut(state.buffer, move);
    return still({ ...state, buffer, cut: gone || state.cut });
  };
const drops =
  (move: (buffer: LineBuffer) => LineBuffer): Handler =>
  (state) =>
    still({ ...state, buffer: cut(state.buffer, move).buffer });
const types: Handler = (state, _world, key) => still({ ...state, buffer: insert(state.buffer, cleanInput(key.text)) });

/** At the end of the text, the ghost is taken: all of it, or a word. */
const movesOrTakes =
  (move: (buffer: LineBuffer) => LineBuffer, take: (ghost: string) => string): Handler =>
  (state, world) => {
    const { buffer } = state;
    const ghost = buffer.cursor === buffer.text.length ? world.ghost(buffer.text) : "";
    return still({ ...state, buffer: ghost === "" ? move(buffer) : insert(buffer, take(ghost)) });
  };
const all = (ghost: string) => ghost;
const word = (ghost: string) => ghost.slice(0, wordRight({ text: ghost, cursor: 0 }).cursor);

function enter(state: EditorState, world: EditorWorld): Step {
  const { text } = state.buffer;
  const emptyLine = /\n[^\S\n]*$/u.test(text);
  if (emptyLine || world.isComplete(text)) return { state, outcome: "submit" };
  return still({ ...state, buffer: insert(state.buffer, "\n") });
}

function up(state: EditorState, world: EditorWorld): Step {
  const above = lineUp(state.buffer);
  if (above && !state.recall) return still({ ...state, buffer: above });
  const { text } = state.buffer;
  const walk = older(world.entries, state.recall ?? { prefix: text, at: world.entries.length }, text);
  return still(walk ? { ...state, recall: walk, buffer: bufferOf(world.entries[walk.at] ?? "") } : state);
}

function down(state: EditorState, world: EditorWorld): Step {
  const below = lineDown(state.buffer);
  if (below && !state.recall) return still({ ...state, buffer: below });
  if (!state.recall) return still(state);
  const walk = newer(world.entries, state.recall, state.buffer.text);
  const back = walk.at >= world.entries.length;
  return still({
    ...state,
    recall: back ? null : walk,
    buffer: bufferOf(back ? walk.prefix : (world.entries[walk.at] ?? "")),
  });
}

function undo(state: EditorState): Step {
  const before = state.undo.at(-1);
  return still(before ? { ...state, buffer: before, undo: state.undo.slice(0, -1), recall: null } : state);
}

/** Ctrl-D leaves an empty line, and takes out a character of any other. */
function leaveOrDelete(state: EditorState): Step {
  if (state.buffer.text === "") return { state, outcome: "leave" };
  return still({ ...state, buffer: cut(state.buffer, right).buffer });
}

/** What keys do, those that do the same together. */
const KEYS: readonly (readonly [names: readonly string[], handler: Handler])[] = [
  [["text", "paste"], types],
  [["enter"], enter],
  [["M-enter"], (state) => still({ ...state, buffer: insert(state.buffer, "\n") })],
  [["tab"], pressTab],
  [["C-r"], beginSearch],
  [["left", "C-b"], moves(left)],
  [["right", "C-f"], movesOrTakes(right, all)],
  [["end", "C-e"], movesOrTakes(lineEnd, all)],
  [["home", "C-a"], moves(lineStart)],
  [["C-left", "M-left", "M-b"], moves(wordLeft)],
  [["C-right", "M-right", "M-f"], movesOrTakes(wordRight, word)],
  [["backspace", "C-h"], drops(left)],
  [["delete"], drops(right)],
  [["C-k"], cuts(lineEnd)],
  [["C-u"], cuts(lineStart)],
  [["C-w", "M-backspace"], cuts(wordLeft)],
  [["M-d"], cuts(wordRight)],
  [["C-y"], (state) => still({ ...state, buffer: insert(state.buffer, state.cut) })],
  [["C-_"], undo],
  [["up", "C-p"], up],
  [["down", "C-n"], down],
  [["C-x"], (state) => still({ ...state, chord: true })],
  [["C-l"], ends("clear")],
  [["C-z"], ends("suspend")],
  [["C-c"], ends("abandon")],
  [["C-d"], leaveOrDelete],
];

const HANDLERS = new Map(KEYS.flatMap(([names, handler]) => names.map((name) => [name, handler] as const)));
