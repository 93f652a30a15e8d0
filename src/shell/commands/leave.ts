import type { ShellCommand } from "./command.ts";

export const quit: ShellCommand = { name: "quit", argument: "none", run: async () => "leave" };
