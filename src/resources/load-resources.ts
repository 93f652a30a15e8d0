import { createHash } from "node:crypto";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Comparison } from "./comparison.schema.ts";
import { readCompiled } from "./compiled-resources.ts";
import { type DataFolder, INSTALLED_FOLDER, readDataFolder, warnOfStrangers } from "./data-files.ts";
import { type Dataset, SINGLE_FILES } from "./dataset.ts";
import { refusal, sortDiagnostics } from "./fault.ts";
import type { Country, GazetteerEntry, StateBody } from "./gazetteer.schema.ts";
import type { AttributionLexicon, CalendarWords, Frame, NumberWords, Operators, WordLists } from "./lexicon.schema.ts";
import type { Heads, Title } from "./nouns.schema.ts";
import type { NodeType, RelationType } from "./ontology.schema.ts";
import { checkTrees, type DataTrees, parseDataFiles, treesOf, uniteTrees } from "./read-dataset.ts";
import type { ReadResult } from "./read-result.ts";

/** All that experts edit, checked. */
export interface Resources {
  readonly nodes: ReadonlyMap<string, NodeType>;
  readonly relations: ReadonlyMap<string, RelationType>;
  /** Sorted by id. */
  readonly entries: readonly GazetteerEntry[];
  readonly countries: readonly Country[];
  readonly bodies: readonly StateBody[];
  readonly frames: readonly Frame[];
  readonly attribution: AttributionLexicon;
  readonly heads: Heads;
  readonly titles: readonly Title[];
  readonly numbers: NumberWords;
  readonly calendar: CalendarWords;
  readonly operators: Operators;
  readonly words: WordLists;
  readonly comparison: Comparison;
  /** SHA-256 over the data files (names and bytes, sorted), of the installation plus the --with folder. */
  readonly hash: string;
  /** The --with folder as given, and the hash of its files alone. */
  readonly overlay: { readonly path: string; readonly hash: string } | null;
  readonly warnings: readonly Diagnostic[];
}

export interface LoadOptions {
  /** A user's folder laid out as graph/ (design.md, section 7). */
  readonly with?: string | undefined;
  /** Another folder in the place of the installation's graph/. */
  readonly root?: string | undefined;
  /** Folding of Arabic names: with it, entries that claim one name are warned of. */
  readonly fold?: ((text: string) => string) | undefined;
}

const loaded = new Map<string, Resources>();
/** What was parsed last, since the installation is often loaded again, with another folder laid over it. */
let parsed: { readonly key: string; readonly trees: DataTrees } | null = null;

/**
 * Loads the data files; the same files are loaded once. Throws a RawiError: `resources/no-folder`, or
 * `resources/invalid` with one line for each fault (`graph/lexicon/ar/attribution.yaml:9  verbs[0].stance: expected …;
 * found … (did you mean …?)`).
 */
export function loadResources(options: LoadOptions = {}): Resources {
  const shown = options.root === undefined ? "graph" : slashed(options.root);
  const folder = readDataFolder(options.root ?? INSTALLED_FOLDER, shown);
  const overlay = options.with === undefined ? null : readDataFolder(options.with, slashed(options.with));
  const hash = overlay ? sha256(`${folder.hash}\n${overlay.hash}`) : folder.hash;
  const key = JSON.stringify([shown, options.with, hash, overlay?.strangers, options.fold !== undefined]);
  const known = loaded.get(key);
  if (known) return known;

  const compiled = options.root === undefined ? readCompiled(folder.hash) : null;
  const { value: dataset, diagnostics } =
    compiled && !overlay ? { value: compiled, diagnostics: [] } : read(folder, shown, overlay, compiled, options);
  if (dataset === null) throw refusal(diagnostics);
  const strangers = overlay && options.with ? warnOfStrangers(overlay, slashed(options.with), SINGLE_FILES.keys()) : [];
  const resources: Resources = {
    ...dataset,
    nodes: new Map(dataset.nodes.map((node) => [node.id, node])),
    relations: new Map(dataset.relations.map((relation) => [relation.id, relation])),
    hash,
    overlay: overlay && options.with ? { path: options.with, hash: overlay.hash } : null,
    warnings: [...strangers, ...sortDiagnostics(diagnostics)],
  };
  loaded.set(key, resources);
  return resources;
}

/**
 * A user's folder is laid over the compiled data, where there is; when that shows a fault, over the YAML, which knows
 * the lines.
 */
function read(
  folder: DataFolder,
  shown: string,
  overlay: DataFolder | null,
  compiled: Dataset | null,
  { fold, with: path = "" }: LoadOptions,
): ReadResult<Dataset> {
  const extra = overlay && parseDataFiles(overlay.files, slashed(path), false);
  const over = (base: DataTrees) => checkTrees(extra ? uniteTrees(base, extra) : base, fold);
  const quick = compiled && over(treesOf(compiled));
  if (quick && quick.diagnostics.length === 0) return quick;
  const key = `${shown}\n${folder.hash}`;
  if (parsed?.key !== key) parsed = { key, trees: parseDataFiles(folder.files, shown, true) };
  return over(parsed.trees);
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/").replace(/(?<=.)\/+$/, "");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
