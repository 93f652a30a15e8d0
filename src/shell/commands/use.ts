import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** `.use URI`, `.use memory`: the same questions in another store; asked for step by step when it is not said. */
export const use: ShellCommand = {
  name: "use",
  argument: ["memory", "bolt://localhost:7687"],
  run: async (argument, context) => {
    const target = argument === "" ? await askWhere(context) : argument;
    if (target === null) return undefined;
    await context.turnTo(target, context.graph);
    await context.say([fillPhrase(context.phrases.using, { store: context.storeName })]);
    return undefined;
  },
};

async function askWhere({ person, phrases }: ShellContext): Promise<string | null> {
  if (!person) throw new RawiError("shell/use", phrases.useWhat, null, 2);
  const where = await person.select(phrases.where, [
    { name: phrases.whereMemory, value: "memory" },
    { name: phrases.whereServer, value: "server" },
  ]);
  return where === "server" ? await person.input(phrases.serverAddress, "bolt://localhost:7687") : where;
}

/** `.as-of DAY`: the graph of what had been published by then; without a day, all of it. */
export const asOf: ShellCommand = {
  name: "as-of",
  argument: "none",
  run: async (argument, context) => {
    const { session, phrases } = context;
    if (argument !== "" && !/^\d{4}-\d{2}-\d{2}$/u.test(argument)) {
      throw new RawiError("shell/as-of", phrases.whichDay, null, 2);
    }
    if (!context.inMemory) {
      throw new RawiError("shell/as-of", phrases.asOfInMemory, ".use memory", 2);
    }
    const graph = await session.reopen(argument === "" ? null : argument);
    await context.turnTo(null, graph);
    await context.say([fillPhrase(phrases.opened, { ...graph.about })]);
    return undefined;
  },
};
