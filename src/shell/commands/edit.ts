import { printQuery, tryParse } from "../../cypher/index.ts";
import { RawiError } from "../../model/diagnostic.ts";
import type { ShellCommand } from "./command.ts";

/** `.edit`: the last query, or the query that the last question became, in an editor; it comes back into the line. */
export const edit: ShellCommand = {
  name: "edit",
  argument: "none",
  run: async (_argument, { person, last, phrases }) => {
    if (!person) throw new RawiError("shell/edit", phrases.needsTerminal, null, 2);
    const { answer, text = "" } = last ?? { answer: null };
    const statement = answer?.statement ? withValues(answer.statement.text) : text;
    const edited = await person.edit(statement);
    if (edited.trim() !== "") person.propose(edited.trimEnd());
    return undefined;
  },
};

function withValues(text: string): string {
  const { query } = tryParse(text);
  return query ? printQuery(query) : text;
}
