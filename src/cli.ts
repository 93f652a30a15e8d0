#!/usr/bin/env node
/* The doors: what is typed at the command line. Commands live in src/cli, one file each. */
import { Command } from "commander";
import { askCommand } from "./cli/ask.ts";
import { buildCommand } from "./cli/build.ts";
import { completionCommand } from "./cli/completion.ts";
import { contradictionsCommand } from "./cli/contradictions.ts";
import { corroborationCommand } from "./cli/corroboration.ts";
import { decisionsCommand, undoCommand } from "./cli/decisions.ts";
import { doctorCommand } from "./cli/doctor.ts";
import { documentsCommand } from "./cli/documents.ts";
import { examplesOf } from "./cli/examples.ts";
import { exportCommand } from "./cli/export.ts";
import { extractCommand } from "./cli/extract.ts";
import { forgetCommand } from "./cli/forget.ts";
import { mergeCommand } from "./cli/merge.ts";
import { pushCommand } from "./cli/push.ts";
import { queryCommand } from "./cli/query.ts";
import { rejectCommand, restoreCommand } from "./cli/reject.ts";
import { runSafely } from "./cli/run-safely.ts";
import { shellCommand } from "./cli/shell.ts";
import { showCommand } from "./cli/show.ts";
import { sourcesCommand } from "./cli/sources.ts";
import { splitCommand } from "./cli/split.ts";
import { VERSION } from "./cli/version.ts";
import { viewCommand } from "./cli/view.ts";

const program = new Command("rawi")
  .description("Turns conflict reporting into a knowledge graph in which every edge knows who said it.")
  .version(VERSION)
  .showHelpAfterError("(rawi --help lists the commands)")
  .exitOverride();
for (const command of [
  extractCommand(),
  buildCommand(),
  askCommand(),
  queryCommand(),
  showCommand(),
  documentsCommand(),
  contradictionsCommand(),
  corroborationCommand(),
  sourcesCommand(),
  mergeCommand(),
  splitCommand(),
  rejectCommand(),
  restoreCommand(),
  decisionsCommand(),
  undoCommand(),
  forgetCommand(),
  exportCommand(),
  pushCommand(),
  shellCommand(),
  viewCommand(),
  doctorCommand(),
  completionCommand(program),
])
  program.addCommand(command.exitOverride().addHelpText("after", examplesOf(command.name())));

await runSafely(() => program.parseAsync());
