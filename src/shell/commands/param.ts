import { guessValue } from "../../cli/parameters.ts";
import { formatValue } from "../../cypher/index.ts";
import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import type { ShellCommand } from "./command.ts";

/** `.param`: all that have a value; `.param NAME VALUE`; `.param NAME` shows it; `.param clear`. */
export const param: ShellCommand = {
  name: "param",
  argument: "none",
  run: async (argument, { parameters, phrases, say }) => {
    const [, given = "", value = ""] = /^\$?([\p{L}_][\p{L}\p{N}_]*)?\s*=?\s*([\s\S]*)$/u.exec(argument) ?? [];
    if (argument === "") {
      await say(
        parameters.size === 0 ? [phrases.noParameters] : [...parameters].map(([name, set]) => shown(name, set)),
      );
    } else if (argument === "clear") parameters.clear();
    else if (given === "") throw new RawiError("shell/param", phrases.whichParameter, null, 2);
    else if (value === "") {
      const known = parameters.get(given);
      if (known === undefined) {
        throw new RawiError("shell/param", fillPhrase(phrases.noParameter, { name: given }), null, 2);
      }
      await say([shown(given, known)]);
    } else parameters.set(given, guessValue(unquoted(value)));
    return undefined;
  },
};

function shown(name: string, value: Parameters<typeof formatValue>[0]): string {
  return `  $${name} = ${formatValue(value)}`;
}

function unquoted(value: string): string {
  return /^(['"]).*\1$/u.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
