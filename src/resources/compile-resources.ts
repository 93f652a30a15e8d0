/*
 * Run by the build (node dist/resources/compile-resources.js): checks the data files and leaves them in
 * dist/resources.json.
 */
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RawiError } from "../model/diagnostic.ts";
import { COMPILED_FILE, writeCompiled } from "./compiled-resources.ts";
import { INSTALLED_FOLDER, readDataFolder } from "./data-files.ts";
import { refusal } from "./fault.ts";
import { checkTrees, parseDataFiles } from "./read-dataset.ts";

/** Compiles the data files of `root` into `file`. Throws as loadResources does. */
export function compileResources(file = COMPILED_FILE, root = INSTALLED_FOLDER, shown = "graph"): void {
  const folder = readDataFolder(root, shown);
  const { value: dataset, diagnostics } = checkTrees(parseDataFiles(folder.files, shown, true));
  if (dataset === null) throw refusal(diagnostics);
  writeCompiled(folder.hash, dataset, file);
}

function isMain(): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url);
}

if (isMain()) {
  try {
    compileResources();
  } catch (fault) {
    if (!(fault instanceof RawiError)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = fault.exitStatus;
  }
}
