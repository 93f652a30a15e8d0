import type { Completion } from "../completion/candidate.ts";
import type { Entries, Recall } from "./history.ts";
import { EMPTY, type LineBuffer } from "./line-buffer.ts";

/** All that a line editor knows between two keys. */
export interface EditorState {
  readonly buffer: LineBuffer;
  /** What was cut last. */
  readonly cut: string;
  /** The line before each change, oldest first. */
  readonly undo: readonly LineBuffer[];
  /** A walk through history. */
  readonly recall: Recall | null;
  readonly search: HistorySearch | null;
  readonly menu: Menu | null;
  /** Ctrl-X was pressed: the next key says what for. */
  readonly chord: boolean;
}

export interface HistorySearch {
  readonly wanted: string;
  /** Index of the entry that was found. */
  readonly at: number | null;
  /** What Esc and Ctrl-G bring back. */
  readonly before: LineBuffer;
}

export interface Menu {
  readonly completion: Completion;
  /** Index of the candidate that stands in the line; null before one is chosen. */
  readonly chosen: number | null;
  readonly before: LineBuffer;
}

/** What the editor asks of the shell around it. */
export interface EditorWorld {
  readonly entries: Entries;
  readonly complete: (text: string, cursor: number) => Completion | null;
  /** What may follow a text, to be shown faintly behind it; empty for nothing. */
  readonly ghost: (text: string) => string;
  /** Whether Enter should run the text, or go on in a new line. */
  readonly isComplete: (text: string) => boolean;
  /** Spellings that mean the same become one. */
  readonly fold: (text: string) => string;
}

export type Outcome = "submit" | "abandon" | "leave" | "clear" | "edit" | "suspend" | null;

export interface Step {
  readonly state: EditorState;
  readonly outcome: Outcome;
}

/** The editor before the first key; `buffer`: what stands in the line already. */
export function freshState(buffer: LineBuffer = EMPTY): EditorState {
  return { buffer, cut: "", undo: [], recall: null, search: null, menu: null, chord: false };
}
