import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Diagnostic, RawiError } from "../model/diagnostic.ts";
import { sectionOf } from "./dataset.ts";
import { didYouMean } from "./fault.ts";
import { nearestName } from "./nearest-name.ts";

/** graph/ of the installation: at the same depth below src/ and dist/. */
export const INSTALLED_FOLDER = fileURLToPath(new URL("../../graph/", import.meta.url));

export interface DataFile {
  /** Below the folder: `gazetteer/people.yaml`. */
  readonly name: string;
  /** As messages name it: `graph/gazetteer/people.yaml`. */
  readonly file: string;
  readonly bytes: Buffer;
}

export interface DataFolder {
  /** Sorted by name. */
  readonly files: readonly DataFile[];
  /** SHA-256, hex, over names and bytes. */
  readonly hash: string;
  /** Files and folders that lie there without being read. */
  readonly strangers: readonly string[];
}

const WALKED = ["", "ontology", "gazetteer", "lexicon", "lexicon/ar", "lexicon/ar/triggers"];

/** Reads a folder laid out as graph/. `shown` is how messages name it. Throws a RawiError when there is none. */
export function readDataFolder(folder: string, shown: string): DataFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new RawiError("resources/no-folder", `${shown}: there is no such folder of data files.`);
  }
  const names: string[] = [];
  const strangers: string[] = [];
  for (const walked of WALKED) {
    for (const name of namesIn(folder, walked)) {
      const isFolder = statSync(join(folder, name)).isDirectory();
      if (isFolder && WALKED.includes(name)) continue;
      if (!isFolder && sectionOf(name)) names.push(name);
      else strangers.push(name);
    }
  }
  const files = names
    .sort()
    .map((name) => ({ name, file: `${shown}/${name}`, bytes: readFileSync(join(folder, name)) }));
  return { files, hash: hashFiles(files), strangers: strangers.sort() };
}

/** Names below `folder` of what lies in one of its folders; hidden files and READMEs are nobody's business. */
function namesIn(folder: string, walked: string): string[] {
  const path = join(folder, walked);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path)
    .filter((name) => !name.startsWith(".") && !name.endsWith("~") && name !== "README.md")
    .map((name) => (walked ? `${walked}/${name}` : name))
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false }));
}

function hashFiles(files: readonly DataFile[]): string {
  const hash = createHash("sha256");
  for (const { name, bytes } of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return hash.digest("hex");
}

/** One warning for each thing in a user's folder that will not be read, and one when nothing is. */
export function warnOfStrangers(folder: DataFolder, shown: string, known: Iterable<string>): Diagnostic[] {
  const names = [...known, ...WALKED.slice(1)];
  const warning = (file: string, message: string, hint: string | null): Diagnostic => {
    return { severity: "warning", code: "resources/not-read", message, file, line: null, span: null, hint };
  };
  const warnings = folder.strangers.map((name) => {
    const meant = /\.yml$/.test(name) ? name.replace(/\.yml$/, ".yaml") : nearestName(name, names);
    return warning(`${shown}/${name}`, "is not read: no data file of Rawi has this name", didYouMean(meant));
  });
  if (folder.files.length > 0) return warnings;
  return [...warnings, warning(shown, "holds no data file", "lay it out as graph/, for example gazetteer/mine.yaml")];
}
