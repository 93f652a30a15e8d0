/* Asks whoever sits at the terminal, with inquirer's prompts: the keys are theirs meanwhile. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Terminal } from "./editor/edit-line.ts";
import type { HistoryFile } from "./history-file.ts";
import type { Person } from "./person.ts";

/** As inquirer takes it, without a name. */
interface Question extends Readonly<Record<string, unknown>> {
  readonly type: "search" | "select" | "checkbox" | "input" | "confirm";
  readonly message: string;
}

/** Choices shown at a time. */
const PAGE = 12;

export interface TerminalPerson extends Person {
  /** What was proposed for the next line; it is proposed once. */
  readonly takeProposal: () => string;
}

export function terminalPerson({ keyboard, screen }: Terminal, history: HistoryFile): TerminalPerson {
  let proposal = "";
  /** Ctrl-C in a prompt is no answer. */
  const ask = <Answer>(question: Question): Promise<Answer | null> =>
    keyboard.suspended(async () => {
      try {
        const { default: inquirer } = await import("inquirer");
        const { answer } = await inquirer.prompt([{ ...question, name: "answer" }] as never);
        return answer as Answer;
      } catch (error) {
        if (error instanceof Error && /^(?:ExitPrompt|AbortPrompt)Error$/u.test(error.name)) return null;
        throw error;
      }
    });
  return {
    search: (message, find, typed) =>
      ask({
        type: "search",
        message,
        pageSize: PAGE,
        ...(typed ? { initialValue: typed } : {}),
        source: (term: string | undefined) => find(term ?? ""),
      }),
    select: (message, choices) => ask({ type: "select", message, pageSize: PAGE, choices }),
    check: (message, choices) => ask({ type: "checkbox", message, pageSize: PAGE, choices }),
    input: (message, usual) => ask({ type: "input", message, ...(usual === undefined ? {} : { default: usual }) }),
    confirm: async (message) => (await ask<boolean>({ type: "confirm", message, default: false })) ?? false,
    edit: (text) => keyboard.suspended(() => editOutside(text)),
    propose: (text) => {
      proposal = text;
    },
    takeProposal: () => {
      const taken = proposal;
      proposal = "";
      return taken;
    },
    history: () => history.entries,
    clear: () => screen.clear(),
    wait: async (seconds) => !(await keyboard.isPressedWithin(seconds * 1000)),
  };
}

/** The text as the user's editor leaves it; as it was when there is no such editor. */
async function editOutside(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "rawi-edit-"));
  const file = join(folder, "statement.cypher");
  try {
    writeFileSync(file, `${text}\n`, { mode: 0o600 });
    const editor = process.env.VISUAL || process.env.EDITOR || "vi";
    const child = spawn(`${editor} "${file}"`, { shell: true, stdio: "inherit" });
    const status = await new Promise<number | null>((resolve) => {
      child.on("error", () => resolve(null));
      child.on("close", resolve);
    });
    return status === 0 ? readFileSync(file, "utf8").trimEnd() : text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
