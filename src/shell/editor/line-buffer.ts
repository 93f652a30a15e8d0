/* The text that is being typed and the place in it: moves and edits as functions over data. */
import { graphemes } from "../../cli/terminal-cells.ts";

/** `cursor`: UTF-16 units before it; never inside a character as people see one. */
export interface LineBuffer {
  readonly text: string;
  readonly cursor: number;
}

export const EMPTY: LineBuffer = { text: "", cursor: 0 };

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** The text with the place at its end. */
export function bufferOf(text: string): LineBuffer {
  return { text, cursor: text.length };
}

export function insert({ text, cursor }: LineBuffer, added: string): LineBuffer {
  const joined = text.slice(0, cursor) + added + text.slice(cursor);
  // What is added may join the character behind it: a vowel sign, a joiner.
  return { text: joined, cursor: boundaryFrom(joined, cursor + added.length) };
}

/** `start` and `end` in UTF-16 units; the place is behind what is put there. */
export function replaceRange({ text }: LineBuffer, start: number, end: number, put: string): LineBuffer {
  return { text: text.slice(0, start) + put + text.slice(end), cursor: start + put.length };
}

export function left({ text, cursor }: LineBuffer): LineBuffer {
  return { text, cursor: previousBoundary(text, cursor) };
}

export function right({ text, cursor }: LineBuffer): LineBuffer {
  return { text, cursor: nextBoundary(text, cursor) };
}

export function wordLeft({ text, cursor }: LineBuffer): LineBuffer {
  let at = cursor;
  while (at > 0 && !WORD.test(text[at - 1] ?? "")) at--;
  while (at > 0 && WORD.test(text[at - 1] ?? "")) at--;
  return { text, cursor: boundaryBefore(text, at) };
}

export function wordRight({ text, cursor }: LineBuffer): LineBuffer {
  let at = cursor;
  while (at < text.length && !WORD.test(text[at] ?? "")) at++;
  while (at < text.length && WORD.test(text[at] ?? "")) at++;
  return { text, cursor: boundaryFrom(text, at) };
}

/** The beginning of the line in which the place is. */
export function lineStart({ text, cursor }: LineBuffer): LineBuffer {
  return { text, cursor: text.lastIndexOf("\n", cursor - 1) + 1 };
}

export function lineEnd({ text, cursor }: LineBuffer): LineBuffer {
  const end = text.indexOf("\n", cursor);
  return { text, cursor: end === -1 ? text.length : end };
}

/** The line above at the same distance from its beginning; null on the first line. */
export function lineUp(buffer: LineBuffer): LineBuffer | null {
  const { cursor: start } = lineStart(buffer);
  if (start === 0) return null;
  const above = lineStart({ text: buffer.text, cursor: start - 1 }).cursor;
  return { text: buffer.text, cursor: boundaryBefore(buffer.text, Math.min(above + buffer.cursor - start, start - 1)) };
}

export function lineDown(buffer: LineBuffer): LineBuffer | null {
  const { text, cursor } = buffer;
  const end = lineEnd(buffer).cursor;
  if (end === text.length) return null;
  const column = cursor - lineStart(buffer).cursor;
  const below = lineEnd({ text, cursor: end + 1 }).cursor;
  return { text, cursor: boundaryBefore(text, Math.min(end + 1 + column, below)) };
}

/** Takes out what lies between the place and where `move` goes. */
export function cut(
  buffer: LineBuffer,
  move: (buffer: LineBuffer) => LineBuffer,
): { buffer: LineBuffer; gone: string } {
  const to = move(buffer).cursor;
  const [start, end] = to < buffer.cursor ? [to, buffer.cursor] : [buffer.cursor, to];
  return { buffer: replaceRange(buffer, start, end, ""), gone: buffer.text.slice(start, end) };
}

function previousBoundary(text: string, cursor: number): number {
  return boundaryBefore(text, cursor - 1);
}

function nextBoundary(text: string, cursor: number): number {
  return boundaryFrom(text, cursor + 1);
}

/** The last boundary between characters at `offset` or before it. */
function boundaryBefore(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  return graphemes(text).containing(offset)?.index ?? 0;
}

/** The first boundary at `offset` or behind it. */
function boundaryFrom(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const segment = graphemes(text).containing(offset);
  if (!segment || segment.index === offset) return Math.max(0, offset);
  return segment.index + segment.segment.length;
}
