import type { ShellCommand } from "./command.ts";

const USUAL = 20;

/** `.history N`: what was entered, the newest last. */
export const history: ShellCommand = {
  name: "history",
  argument: "none",
  run: async (argument, { person, output }) => {
    const entries = person?.history() ?? [];
    const count = /^\d{1,6}$/u.test(argument) ? Number(argument) : USUAL;
    const first = Math.max(0, entries.length - count);
    const lines = entries.slice(first).map((entry, index) => {
      const number = String(first + index + 1).padStart(5);
      return `${number}  ${entry.replaceAll("\n", "\n       ")}`;
    });
    await output.show(lines);
    return undefined;
  },
};

/** `.clear`: an empty screen. */
export const clear: ShellCommand = {
  name: "clear",
  argument: "none",
  run: async (_argument, { person }) => {
    person?.clear();
    return undefined;
  },
};

/** `.new`: the next question leans on none before it. */
export const fresh: ShellCommand = {
  name: "new",
  argument: "none",
  run: async (_argument, context) => {
    context.forgetConversation();
    return undefined;
  },
};
