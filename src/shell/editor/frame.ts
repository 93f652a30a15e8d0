/* What the screen shows of a line editor: the line with its ghost, and the list of candidates below it. */
import stringWidth from "string-width";
import { cutToCells, padToCells, widestOf } from "../../cli/terminal-cells.ts";
import type { Candidate } from "../completion/candidate.ts";
import type { EditorState, EditorWorld, Menu } from "./editor-state.ts";
import { layOut } from "./layout.ts";

export interface Frame {
  /** Escape sequences in them only colour. */
  readonly rows: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number };
}

export interface FrameOptions {
  readonly prompt: string;
  /** Before each line but the first. */
  readonly further: string;
  /** Before what is looked for with Ctrl-R. */
  readonly searching: string;
  readonly columns: number;
  /** Rows of the screen. */
  readonly height: number;
  readonly colours: boolean;
  /** Stands where a line must go on from left to right: a direction mark, or nothing. */
  readonly mark: string;
}

const MENU_ROWS = 8;

export function frameOf(state: EditorState, world: EditorWorld, options: FrameOptions): Frame {
  const { buffer, search, menu } = state;
  const prompt = search ? `${options.searching} ${search.wanted}: ` : options.prompt;
  const laid = layOut(buffer.text, buffer.cursor, prompt, options.further, options.columns);
  const below = menu ? menuRows(menu, options) : [];
  const atEnd = buffer.cursor === buffer.text.length && !search && !menu;
  const ghost = atEnd && options.colours ? world.ghost(buffer.text) : "";
  const rows = [...laid.rows];
  if (ghost !== "") rows.push(withGhost(rows.pop() ?? "", ghost, options.columns));
  return window(rows, below, laid.cursor, options.height);
}

/** Where the screen is too low for all, what is near the cursor. */
function window(rows: readonly string[], below: readonly string[], cursor: Frame["cursor"], height: number): Frame {
  const room = Math.max(1, height - below.length - 1);
  if (rows.length <= room) return { rows: [...rows, ...below], cursor };
  const from = Math.min(Math.max(0, cursor.row - room + 1), rows.length - room);
  return {
    rows: [...rows.slice(from, from + room), ...below],
    cursor: { row: cursor.row - from, column: cursor.column },
  };
}

function withGhost(row: string, ghost: string, columns: number): string {
  const [line = ""] = ghost.split("\n", 1);
  const room = columns - stringWidth(row) - 1;
  return room < 2 ? row : `${row}\u001B[90m${cutToCells(line, room)}\u001B[39m`;
}

function menuRows({ completion, chosen }: Menu, { columns, colours, mark }: FrameOptions): string[] {
  const { candidates } = completion;
  const first = Math.min(Math.max(0, (chosen ?? 0) - MENU_ROWS + 1), Math.max(0, candidates.length - MENU_ROWS));
  const shown = candidates.slice(first, first + MENU_ROWS);
  const names = shown.map((each) => cutToCells(nameOf(each), Math.max(8, columns - 30)));
  const widest = widestOf(names);
  const lines = shown.map((each, index) => {
    const name = padToCells(names[index] ?? "", widest);
    const told = each.count === null ? each.kind : `${each.kind} ${mark}· ${each.count}`;
    const isChosen = first + index === chosen;
    const line = cutToCells(`${mark}${isChosen ? "›" : " "} ${name}  ${mark}${told}`, columns - 1);
    return isChosen && colours ? `\u001B[7m${line}\u001B[27m` : line;
  });
  const hidden = candidates.length - shown.length;
  return hidden > 0 ? [...lines, `  ${chosen === null ? "" : `${chosen + 1} / `}${candidates.length}`] : lines;
}

function nameOf({ shown, insert }: Candidate): string {
  return (shown ?? insert).replace(/\s+/gu, " ").trim();
}
