import { padToCells, widestOf } from "../../cli/terminal-cells.ts";
import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import { nearestName } from "../../resources/nearest-name.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** `.help`, `.help keys`, `.help why`. */
export const help: ShellCommand = {
  name: "help",
  argument: "commands",
  run: async (argument, context) => {
    const { phrases } = context;
    const topic = argument.replace(/^\./u, "");
    if (topic === "") await context.output.show(overview(context));
    else if (topic === "keys") await context.output.show(aligned(phrases.keys.map(({ key, does }) => [key, does])));
    else await one(topic, context);
    return undefined;
  },
};

function overview({ phrases }: ShellContext): string[] {
  const lines: string[] = [];
  for (const { title, commands } of phrases.help.groups) {
    lines.push("", title);
    const rows = commands.flatMap((name) => {
      const told = phrases.commands[name];
      return told ? [[told.usage, told.about]] : [];
    });
    lines.push(...aligned(rows));
  }
  return [...phrases.help.introduction, ...lines, "", ...phrases.help.more];
}

async function one(topic: string, { phrases, say }: ShellContext): Promise<void> {
  const found = Object.entries(phrases.commands).find(
    ([name, { aliases }]) => name === topic || aliases.includes(topic),
  );
  if (!found) {
    const near = nearestName(topic, Object.keys(phrases.commands));
    const message = fillPhrase(phrases.noTopic, { topic });
    throw new RawiError("shell/help", message, near === null ? ".help" : `.help ${near}`, 2);
  }
  const [, { usage, about, more, aliases }] = found;
  await say([`  ${usage}`, `  ${about}`, ...more.map((line) => `  ${line}`)]);
  if (aliases.length > 0) await say([`  ${aliases.map((alias) => `.${alias}`).join("  ")}`]);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widest = widestOf(rows.map(([first = ""]) => first));
  return rows.map(([first = "", second = ""]) => `  ${padToCells(first, widest)}   ${second}`);
}
