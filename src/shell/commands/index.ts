import type { ShellCommand } from "./command.ts";
import { describe } from "./describe.ts";
import { edit } from "./edit.ts";
import { exportCommand } from "./export.ts";
import { find } from "./find.ts";
import { help } from "./help.ts";
import { clear, fresh, history } from "./history.ts";
import { last } from "./last.ts";
import { quit } from "./leave.ts";
import { contradictions, documents, sources } from "./lists.ts";
import { labels, relations, schema, stats } from "./look-at-schema.ts";
import { open } from "./open.ts";
import { once, output } from "./output-to.ts";
import { param } from "./param.ts";
import { read } from "./read.ts";
import { run, save } from "./saved.ts";
import { set, settingCommands } from "./set.ts";
import { asOf, use } from "./use.ts";
import { watch } from "./watch.ts";
import { why } from "./why.ts";

/** A new command is a file of this folder, a word in this list, and its words in graph/phrases. */
export const commands: readonly ShellCommand[] = [
  help,
  quit,
  why,
  open,
  describe,
  find,
  documents,
  sources,
  contradictions,
  schema,
  labels,
  relations,
  stats,
  last,
  run,
  save,
  edit,
  history,
  watch,
  fresh,
  param,
  read,
  output,
  once,
  exportCommand,
  use,
  asOf,
  set,
  ...settingCommands,
  clear,
];
