#!/usr/bin/env node
/* The doors: what is typed at the command line. Commands live in src/cli, one file each. */
import { Command } from "commander";
import { COMMANDS, commandsFor } from "./cli/commands.ts";
import { examplesOf } from "./cli/examples.ts";
import { runSafely } from "./cli/run-safely.ts";
import { VERSION } from "./cli/version.ts";

await runSafely(async () => {
  const program = new Command("rawi")
    .description("Turns conflict reporting into a knowledge graph in which every edge knows who said it.")
    .version(VERSION)
    .showHelpAfterError("(rawi --help lists the commands)")
    .exitOverride();
  for (const name of commandsFor(process.argv.slice(2))) {
    const command = (await COMMANDS[name]?.())?.(program);
    if (command) program.addCommand(command.exitOverride().addHelpText("after", examplesOf(command.name())));
  }
  await program.parseAsync();
});
