/* Draws frames one over the other, at the place where the first was drawn. */
import type { Frame } from "./frame.ts";

export interface TerminalOutput extends NodeJS.WritableStream {
  readonly columns?: number;
  readonly rows?: number;
}

const CLEAR_BELOW = "\u001B[J";

export class Screen {
  private readonly output: TerminalOutput;
  /** Rows between the first of the last frame and the cursor. */
  private cursorRow = 0;
  private lastRow = 0;
  private lastDrawn = "";

  constructor(output: TerminalOutput) {
    this.output = output;
  }

  get columns(): number {
    return this.output.columns || 80;
  }

  get height(): number {
    return this.output.rows || 24;
  }

  draw({ rows, cursor }: Frame): void {
    const up = rows.length - 1 - cursor.row;
    const drawn = `${rows.join("\r\n")}${move(up, "A")}\r${move(cursor.column, "C")}`;
    if (drawn === this.lastDrawn) return;
    this.output.write(`${move(this.cursorRow, "A")}\r${CLEAR_BELOW}${drawn}`);
    this.cursorRow = cursor.row;
    this.lastRow = rows.length - 1;
    this.lastDrawn = drawn;
  }

  /** Leaves the frame where it is: what is written next stands below it. */
  finish(): void {
    this.output.write(`${move(this.lastRow - this.cursorRow, "B")}\r\n`);
    this.forget();
  }

  /** An empty screen. */
  clear(): void {
    this.output.write("\u001B[H\u001B[2J");
    this.forget();
  }

  /** What is drawn next stands where the cursor is. */
  forget(): void {
    this.cursorRow = 0;
    this.lastRow = 0;
    this.lastDrawn = "";
  }

  /** The terminal has another width now, and has broken the rows anew: nothing of them may stay. */
  redrawFrom(rowsAbove: number): void {
    this.cursorRow = rowsAbove;
    this.lastDrawn = "";
  }
}

function move(by: number, letter: string): string {
  return by > 0 ? `\u001B[${by}${letter}` : "";
}
