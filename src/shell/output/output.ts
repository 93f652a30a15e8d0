/* Where the lines of the shell go, and how they are dressed for it. */
import stringWidth from "string-width";
import type { Settings } from "../settings.ts";
import { directionOf, directLine } from "./direct-line.ts";
import { programSink, type Sink } from "./sink.ts";

/** The end of the shell that a person looks at, or a pipe. */
export interface OutputEnd {
  /** Writes a line; its end is added. Resolves when there is room for the next. */
  readonly write: (line: string) => Promise<void>;
  /** For what is not a result: beside the results of a script, not among them. */
  readonly tell: (line: string) => Promise<void>;
  /** Cells of a line and lines of the screen; null when nobody looks at it on a terminal. */
  readonly size: () => { readonly columns: number; readonly rows: number } | null;
  readonly colours: boolean;
  /** Gives the terminal to another program while `work` goes on. */
  readonly suspended: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export class Output {
  private readonly end: OutputEnd;
  private readonly settings: Settings;
  private sink: { readonly to: Sink; readonly once: boolean } | null = null;

  constructor(end: OutputEnd, settings: Settings) {
    this.end = end;
    this.settings = settings;
  }

  /** Cells of a line; null when it goes where nobody looks at it. */
  get width(): number | null {
    const size = this.sink ? null : this.end.size();
    // A mark at the beginning of a line takes a cell in some terminals.
    return size ? size.columns - 1 : null;
  }

  get colours(): boolean {
    return this.end.colours && this.width !== null && this.settings.bidi !== "visual";
  }

  /** What is written from now on goes there: for the next result, or until it is said otherwise; null: back. */
  async redirect(to: Sink | null, once = false): Promise<void> {
    const { sink } = this;
    this.sink = to === null ? null : { to, once };
    await sink?.to.close();
  }

  /** The result is written: what was meant for one goes back. */
  async endOfResult(): Promise<void> {
    if (this.sink?.once) await this.redirect(null);
  }

  async write(line: string): Promise<void> {
    if (this.sink) await this.sink.to.write(line);
    else await this.end.write(this.dressed(line));
  }

  /** To whoever is there, wherever results go. */
  async tell(line: string): Promise<void> {
    await this.end.tell(this.dressed(line));
  }

  /** Lines of a result: in the pager when they are more than the screen holds. */
  async show(lines: Iterable<string>): Promise<void> {
    const size = this.sink ? null : this.end.size();
    if (!size || this.settings.pager === "off") {
      for (const line of lines) await this.write(line);
      return;
    }
    const held: string[] = [];
    let rows = 0;
    const rest = lines[Symbol.iterator]();
    for (let next = rest.next(); !next.done; next = rest.next()) {
      held.push(next.value);
      rows += Math.max(1, Math.ceil(stringWidth(next.value) / size.columns));
      if (rows < size.rows - 1) continue;
      return await this.end.suspended(() => this.page(held, rest));
    }
    for (const line of held) await this.write(line);
  }

  private async page(held: readonly string[], rest: Iterator<string>): Promise<void> {
    const pager = programSink(process.env.RAWI_PAGER || process.env.PAGER || "less");
    for (const line of held) await pager.write(this.dressed(line));
    for (let next = rest.next(); !next.done; next = rest.next()) await pager.write(this.dressed(next.value));
    await pager.close();
  }

  private dressed(line: string): string {
    const size = this.end.size();
    if (!size) return line;
    return directLine(line, directionOf(this.settings.bidi, process.env), size.columns);
  }
}
