/* The program in a real terminal: what is typed goes through the system's own line, and the screen is read as seen. */
import { createRequire } from "node:module";
import { RAWI } from "./run-rawi.ts";

type Pty = typeof import("node-pty");
type Headless = typeof import("@xterm/headless");

const require = createRequire(import.meta.url);

function load(): { pty: Pty; headless: Headless } | string {
  try {
    return { pty: require("node-pty") as Pty, headless: require("@xterm/headless") as Headless };
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

const loaded = load();
/** Why there is no terminal here: node-pty has no binary for this system. */
export const noTerminal: string | null = typeof loaded === "string" ? loaded : null;

export interface Terminal {
  type(text: string): void;
  /** The lines on the screen once one of them, below what was seen at the last call, fits. */
  until(wanted: RegExp): Promise<string[]>;
  /** The line in which the cursor stands, once it fits and so many lines are above it; with the column of the cursor. */
  untilCursor(wanted: RegExp, above?: number): Promise<{ readonly line: string; readonly column: number }>;
  /** Once the cursor is below the line where `untilCursor` found it: what was typed there has been taken. */
  untilTaken(): Promise<void>;
  /** All lines so far, those that have scrolled away too, up to the one with the cursor. */
  screen(): string[];
  readonly pid: number;
  readonly exit: Promise<number>;
}

export interface TerminalSize {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export function openTerminal(
  args: readonly string[],
  { columns = 100, rows = 60, env = {} }: TerminalSize = {},
): Terminal {
  if (typeof loaded === "string") throw new Error(loaded);
  const screen = new loaded.headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 10_000 });
  const child = loaded.pty.spawn(process.execPath, [...RAWI, ...args], {
    cols: columns,
    rows,
    env: { ...process.env, TERM: "xterm-256color", ...env },
  });
  let changed: () => void = () => {};
  let over = false;
  let seen = 0;
  let typedAt = 0;
  child.onData((data) => screen.write(data, () => changed()));
  const exit = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => {
      over = true;
      screen.write("", () => {
        changed();
        resolve(exitCode);
      });
    });
  });
  const lines = () => {
    const { active } = screen.buffer;
    return Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? "");
  };
  const cursorRow = () => screen.buffer.active.baseY + screen.buffer.active.cursorY;
  /** What `found` gives once it is not null. */
  const once = <Found>(what: string, found: () => Found | null) =>
    new Promise<Found>((resolve, reject) => {
      changed = () => {
        const result = found();
        if (result !== null) {
          changed = () => {};
          resolve(result);
        } else if (over) reject(new Error(`it ended before ${what}: ${lines().join("\n").trim()}`));
      };
      changed();
    });
  return {
    pid: child.pid,
    screen: () => lines().slice(0, cursorRow() + 1),
    exit,
    type: (text) => child.write(text),
    untilCursor: (wanted, above = 0) =>
      once(String(wanted), () => {
        const row = cursorRow();
        const line = lines()[row] ?? "";
        if (over || row < above || !wanted.test(line)) return null;
        typedAt = row;
        return { line, column: screen.buffer.active.cursorX };
      }),
    untilTaken: () => once("it took the line", () => (!over && cursorRow() > typedAt ? true : null)).then(() => {}),
    until: (wanted) =>
      once(String(wanted), () => {
        const all = lines();
        const at = all.findIndex((line, index) => index >= seen && wanted.test(line));
        if (at === -1) return null;
        const from = seen;
        seen = at + 1;
        return all.slice(from, seen);
      }),
  };
}
