/*
 * The keys of a terminal, one after the other. What is typed while nobody reads is kept for who reads next; a paste
 * is one key. Ctrl-C while work is running goes to whoever said that it is.
 */
import { emitKeypressEvents, type Key as NodeKey } from "node:readline";
import { type Key, keyOf } from "./key.ts";

const PASTE_ON = "\u001B[?2004h";
const PASTE_OFF = "\u001B[?2004l";

export interface TerminalInput extends NodeJS.ReadableStream {
  setRawMode?(mode: boolean): unknown;
}

export class Keyboard {
  private readonly input: TerminalInput;
  private readonly output: NodeJS.WritableStream;
  private readonly waiting: Key[] = [];
  private reader: ((key: Key) => void) | null = null;
  private pasted: string | null = null;
  private onInterrupt: (() => void) | null = null;
  private closed = false;

  constructor(input: TerminalInput, output: NodeJS.WritableStream) {
    this.input = input;
    this.output = output;
    emitKeypressEvents(input);
  }

  open(): void {
    this.input.setRawMode?.(true);
    this.output.write(PASTE_ON);
    this.input.on("keypress", this.hear);
    this.input.on("end", this.hangUp);
    this.input.resume();
  }

  close(): void {
    this.input.removeListener("keypress", this.hear);
    this.input.removeListener("end", this.hangUp);
    this.output.write(PASTE_OFF);
    this.input.setRawMode?.(false);
    this.input.pause();
  }

  /** The next key; Ctrl-D for ever once the terminal has gone. */
  next(): Promise<Key> {
    const key = this.waiting.shift();
    if (key) return Promise.resolve(key);
    if (this.closed) return Promise.resolve({ name: "C-d", text: "" });
    return new Promise((resolve) => {
      this.reader = resolve;
    });
  }

  /** Whether a key comes in time; it is taken. */
  isPressedWithin(milliseconds: number): Promise<boolean> {
    if (this.closed || this.waiting.shift()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.reader = null;
        resolve(false);
      }, milliseconds);
      this.reader = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  /** Until `work` ends, Ctrl-C calls `interrupt` and forgets what was typed ahead. */
  async whileRunning<Result>(interrupt: () => void, work: () => Promise<Result>): Promise<Result> {
    this.onInterrupt = interrupt;
    try {
      return await work();
    } finally {
      this.onInterrupt = null;
    }
  }

  /** Leaves the terminal to another program or prompt until `work` ends. */
  async suspended<Result>(work: () => Promise<Result>): Promise<Result> {
    this.close();
    try {
      return await work();
    } finally {
      this.open();
    }
  }

  private readonly hear = (text: string | undefined, key: NodeKey): void => {
    if (key.name === "paste-start") this.pasted = "";
    else if (key.name === "paste-end") {
      const pasted = this.pasted ?? "";
      this.pasted = null;
      this.put({ name: "paste", text: pasted });
    } else if (this.pasted !== null) this.pasted += key.sequence ?? text ?? "";
    else this.put(keyOf(text, key));
  };

  private put(key: Key): void {
    if (this.onInterrupt && !this.reader && key.name === "C-c") {
      this.waiting.length = 0;
      this.onInterrupt();
      return;
    }
    const { reader } = this;
    this.reader = null;
    if (reader) reader(key);
    else this.waiting.push(key);
  }

  private readonly hangUp = (): void => {
    this.closed = true;
    this.onInterrupt?.();
    const { reader } = this;
    this.reader = null;
    reader?.({ name: "C-d", text: "" });
  };
}
