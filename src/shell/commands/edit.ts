import { printQuery, tryParse } from "../../cypher/index.ts";
import { RawiError } from "../../model/diagnostic.ts";
import type { ShellCommand } from "./command.ts";

/** `.edit`: the last query, or the query that the last question became, in an editor; it comes back into the line. */
export const edit: ShellCommand = {
  name: "edit",
  argument: "none",
  run: async (_argument, { person, last, phrases }) => {
    if (!person) throw new RawiError("shell/edit", phrases.needsTerminal, null, 2);
    const statement = last?.answer?.statement;
    const edited = await person.edit(statement ? laidOut(statement.text) : (last?.text ?? ""));
    if (edited.trim() !== "") person.propose(edited.trimEnd());
    return undefined;
  },
};

/** A clause a line. */
function laidOut(text: string): string {
  const { query } = tryParse(text);
  return query ? printQuery(query) : text;
}
