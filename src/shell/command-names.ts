/* Commands by what they are called: in English, in Arabic, and by the words that people try first. */
import { RawiError } from "../model/diagnostic.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import { nearestName } from "../resources/nearest-name.ts";
import type { ShellCommand } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import type { Spoken } from "./shell-session.ts";

const LANGUAGES: readonly Spoken[] = ["en", "ar"];

let known: ReadonlyMap<string, ShellCommand> | null = null;

/** By each of their names, without the dot. */
export function commandsByName(): ReadonlyMap<string, ShellCommand> {
  if (known) return known;
  const names = new Map<string, ShellCommand>();
  for (const command of commands) {
    names.set(command.name, command);
    for (const language of LANGUAGES) {
      for (const alias of loadPhrases(language).shell.commands[command.name]?.aliases ?? []) names.set(alias, command);
    }
  }
  known = names;
  return names;
}

/** Throws a RawiError that names the nearest one. */
export function commandNamed(typed: string, language: Spoken): ShellCommand {
  const name = typed.replace(/^\./u, "").toLowerCase();
  const names = commandsByName();
  const command = names.get(name);
  if (command) return command;
  const near = nearestName(name, names.keys());
  const { noCommand, didYouMean } = loadPhrases(language).shell;
  const hint = near === null ? ".help" : fillPhrase(didYouMean, { name: `.${near}` });
  throw new RawiError("shell/command", fillPhrase(noCommand, { command: typed }), hint, 2);
}

/** The command that is meant by a word which people type in other programs: `exit`, `help`, `?`. */
export function commandOfWord(line: string): string | null {
  const word = line.trim().toLowerCase();
  for (const language of LANGUAGES) {
    const { words } = loadPhrases(language).shell;
    for (const [command, meant] of Object.entries(words)) if (meant.includes(word)) return command;
  }
  return null;
}
