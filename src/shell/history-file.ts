/* History from one session to the next: a file that only its owner can read, one JSON string a line. */
import { appendFileSync, chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Entries, remember } from "./editor/history.ts";

/** Lines beyond which the file is written anew without what was entered twice. */
const LONGEST = 20_000;

/** A password in an address, or a parameter that is called like one. */
const SECRET = /:\/\/[^\s/]*:[^\s/]*@|\b(?:pass(?:word|wd)?|secret|token)\b\s*[=:]?\s*\S/iu;

export interface HistoryFile {
  readonly entries: Entries;
  /** Keeps an entry, unless it holds a secret. A file that cannot be written is no reason to stop. */
  add(entry: string): Entries;
}

/** `file` null: kept for this session only. Never throws. */
export function openHistory(file: string | null): HistoryFile {
  let entries: Entries = file === null ? [] : readEntries(file);
  return {
    get entries() {
      return entries;
    },
    add(entry) {
      entries = remember(entries, entry);
      if (file !== null && entries.at(-1) === entry && isFit(entry)) append(file, entry);
      return entries;
    },
  };
}

/** Whether it may be kept in a file. */
export function isFit(entry: string): boolean {
  return !entry.startsWith(" ") && !SECRET.test(entry);
}

/** Where it is kept: RAWI_HISTORY (empty: nowhere), else the folder for the state of programs. */
export function historyPath(environment: NodeJS.ProcessEnv, home: string): string | null {
  const named = environment.RAWI_HISTORY;
  if (named !== undefined) return named === "" ? null : named;
  return join(environment.XDG_STATE_HOME || join(home, ".local", "state"), "rawi", "history.jsonl");
}

function readEntries(file: string): Entries {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  const lines = text.split("\n").filter((line) => line !== "");
  const last = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const entry = entryOf(line);
    if (entry !== null) last.set(entry, index);
  }
  const entries = [...last].sort((left, right) => left[1] - right[1]).map(([entry]) => entry);
  if (lines.length > LONGEST) rewrite(file, entries);
  return entries;
}

/** Of a line that another program or a broken disk left there: nothing. */
function entryOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

function append(file: string, entry: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
  } catch {
    // A read-only home: history lasts as long as the session.
  }
}

function rewrite(file: string, entries: Entries): void {
  try {
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""), { mode: 0o600 });
    renameSync(temporary, file);
  } catch {
    // As above.
  }
}
