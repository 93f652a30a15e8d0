import { type Rows, resultOfRows } from "../result.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** A command that shows tables of what is in the graph, and needs no further word. */
export function listing(name: string, tablesOf: (context: ShellContext) => readonly Rows[]): ShellCommand {
  return {
    name,
    argument: "none",
    run: async (_argument, context) => {
      for (const rows of tablesOf(context)) await context.present(resultOfRows(`.${name}`, rows, context.language));
      return undefined;
    },
  };
}
