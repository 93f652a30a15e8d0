import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { declaredValues } from "../../cli/parameters.ts";
import { tryParse } from "../../cypher/index.ts";
import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import { nearestName } from "../../resources/nearest-name.ts";
import { type SavedQuery, savedQueries } from "../../resources/saved-queries.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

const NAME = /^[\p{L}\p{N}_-]{1,64}$/u;

/** Queries that the user kept: name and text. */
export function ownQueries(folder: string): ReadonlyMap<string, string> {
  const place = join(folder, "queries");
  if (!existsSync(place)) return new Map();
  const files = readdirSync(place).filter((name) => name.endsWith(".cypher"));
  return new Map(
    files.sort().map((file) => [file.slice(0, -".cypher".length), readFileSync(join(place, file), "utf8")]),
  );
}

/** `.save NAME`: keeps the last question or query, for all sessions. */
export const save: ShellCommand = {
  name: "save",
  argument: "none",
  run: async (name, context) => {
    const { session, last, phrases, person } = context;
    if (!NAME.test(name)) throw new RawiError("shell/save", phrases.saveName, null, 2);
    if (!last) throw new RawiError("shell/save", phrases.noResult, null, 2);
    const known = ownQueries(session.folder).has(name);
    if (known && person && !(await person.confirm(fillPhrase(phrases.overwrite, { file: name })))) return undefined;
    const place = join(session.folder, "queries");
    try {
      mkdirSync(place, { recursive: true, mode: 0o700 });
      writeFileSync(join(place, `${name}.cypher`), `${last.text}\n`, { mode: 0o600 });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new RawiError("shell/save", fillPhrase(phrases.noFile, { file: place, reason }), null, 1);
    }
    await context.output.tell(fillPhrase(phrases.saved, { name }));
    return undefined;
  },
};

/** `.run NAME`: a kept or a given query; what it wants to know is asked for. `.run` alone lists them. */
export const run: ShellCommand = {
  name: "run",
  argument: "queries",
  run: async (argument, context) => {
    const [name = "", ...rest] = argument.split(/\s+(?=[\p{L}_][\p{L}\p{N}_]*=)/u);
    const own = ownQueries(context.session.folder);
    const given = savedQueries();
    if (name === "") {
      await context.say([
        ...[...own].map(([each, text]) => `  ${each}   ${text.trim().split("\n")[0]}`),
        ...given.map((each) => `  ${each.name}   ${each.title}`),
      ]);
      return undefined;
    }
    const text = own.get(name);
    const query = given.find((each) => each.name === name);
    if (text !== undefined) {
      const stays = await context.runText(text, name);
      return stays ? undefined : "leave";
    }
    if (!query) {
      const near = nearestName(name, [...own.keys(), ...given.map((each) => each.name)]);
      const message = fillPhrase(context.phrases.noQuery, { name });
      throw new RawiError("shell/run", message, near === null ? ".run" : `.run ${near}`, 2);
    }
    await runGiven(query, rest, context);
    return undefined;
  },
};

async function runGiven(query: SavedQuery, rest: readonly string[], context: ShellContext): Promise<void> {
  const values = Object.fromEntries(
    rest.map((each) => [each.slice(0, each.indexOf("=")), each.slice(each.indexOf("=") + 1).trim()]),
  );
  for (const { name, about } of query.parameters) {
    if (values[name] !== undefined || !context.person) continue;
    const value = await context.person.input(`${name} (${about}):`);
    if (value === null) return;
    values[name] = value;
  }
  const parameters = declaredValues(query, values);
  if (context.person) await context.say(tryParse(query.text).query ? query.text.split("\n") : []);
  await context.runQuery(query.text, parameters);
}
