import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "../model/diagnostic.ts";
import { checkReferences } from "./check-references.ts";
import { checkShape } from "./check-shape.ts";
import type { DataFile } from "./data-files.ts";
import {
  type Dataset,
  datasetSchema,
  ENVELOPES,
  type Locate,
  SECTIONS,
  type Section,
  SINGLE_FILES,
  sectionOf,
} from "./dataset.ts";
import { faultAt } from "./fault.ts";
import { child, type Placed, placeAt, placeless, plain } from "./placed-value.ts";
import type { ReadResult } from "./read-result.ts";
import { checkIds, unite } from "./unite-values.ts";
import { parseYaml } from "./yaml.ts";

/** The sections of data files, joined but not yet checked; a section none of whose files could be read is missing. */
export interface DataTrees {
  readonly sections: ReadonlyMap<Section, Placed>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses the files of one folder and joins those that hold the same. `inInstallation`: every needed file has to be
 * there.
 */
export function parseDataFiles(files: readonly DataFile[], shown: string, inInstallation: boolean): DataTrees {
  const diagnostics: Diagnostic[] = [];
  const sections = new Map<Section, Placed>();
  for (const { name, file, bytes } of files) {
    const section = sectionOf(name);
    const { value: tree, diagnostics: faults } = parseBytes(bytes, file);
    diagnostics.push(...faults);
    const content = section && tree && openEnvelope(section, tree, diagnostics);
    if (!section || !content) continue;
    const joined = sections.get(section);
    const both = joined?.kind === "list" && content.kind === "list";
    sections.set(section, both ? { ...joined, items: [...joined.items, ...content.items] } : content);
  }
  for (const tree of sections.values()) checkIds(tree, inInstallation, diagnostics);
  if (inInstallation) {
    const present = new Set(files.map((file) => file.name));
    for (const name of [...SINGLE_FILES.keys()].filter((needed) => !present.has(needed))) {
      const place = { file: `${shown}/${name}`, line: null, path: [] };
      diagnostics.push(faultAt("resources/missing-file", place, "this file is missing"));
    }
  }
  return { sections, diagnostics };
}

/** A file in another encoding (Windows-1256, UTF-16) would be read as rubbish: it is refused. */
function parseBytes(bytes: Buffer, file: string): ReadResult<Placed> {
  if (isUtf8(bytes)) return parseYaml(bytes.toString("utf8").replace(/^\uFEFF/, ""), file);
  let line = 1;
  let start = 0;
  for (
    let end = bytes.indexOf("\n");
    end >= 0 && isUtf8(bytes.subarray(start, end));
    end = bytes.indexOf("\n", start)
  ) {
    start = end + 1;
    line++;
  }
  const place = { file, line, path: [] };
  return { value: null, diagnostics: [faultAt("resources/encoding", place, "this is not UTF-8", "save it as UTF-8")] };
}

/** The list inside a file that is nothing but a list; frames are told the relation of their file. */
function openEnvelope(section: Section, tree: Placed, diagnostics: Diagnostic[]): Placed | null {
  const schema = ENVELOPES[section];
  if (!schema) return tree;
  const { value, diagnostics: faults } = checkShape(tree, schema);
  diagnostics.push(...faults);
  const list = value === null ? undefined : child(tree, section);
  if (section === "comparison") return list ?? null;
  if (list?.kind !== "list") return null;
  const relation = child(tree, "relation");
  if (section !== "frames" || !relation) return list;
  const items = list.items.map((item): Placed => {
    if (item.kind !== "map") return item;
    const own = child(item, "relation");
    if (own) {
      diagnostics.push(faultAt("resources/shape", own.place, "the relation stands once, at the head of the file"));
    }
    return { ...item, entries: new Map(item.entries).set("relation", relation) };
  });
  return { ...list, items };
}

/** What has been compiled, as trees, so that a user's folder can be laid over it. */
export function treesOf(dataset: Dataset): DataTrees {
  const sections = new Map(SECTIONS.map((section) => [section, placeless(dataset[section])]));
  return { sections, diagnostics: [] };
}

/** A user's trees laid over the installation's. */
export function uniteTrees(base: DataTrees, extra: DataTrees): DataTrees {
  const diagnostics: Diagnostic[] = [...base.diagnostics, ...extra.diagnostics];
  const sections = new Map(base.sections);
  for (const [section, tree] of extra.sections) {
    const known = sections.get(section) ?? { kind: "list", place: tree.place, items: [] };
    sections.set(section, unite(known, tree, diagnostics));
  }
  return { sections, diagnostics };
}

/**
 * The trees as one checked value. References are checked only once every file is well-formed by itself: otherwise each
 * name of a broken entry would be a fault again.
 */
export function checkTrees(trees: DataTrees, fold?: (text: string) => string): ReadResult<Dataset> {
  const sections = new Map(trees.sections);
  const entries = sections.get("entries") ?? placeless([]);
  sections.set("entries", entries.kind === "list" ? { ...entries, items: [...entries.items].sort(byId) } : entries);
  if (!sections.has("frames")) sections.set("frames", placeless([]));

  const diagnostics = [...trees.diagnostics];
  const values: Partial<Record<Section, unknown>> = {};
  for (const [section, tree] of sections) {
    const { value, diagnostics: faults } = checkShape<unknown>(tree, datasetSchema.shape[section]);
    diagnostics.push(...faults);
    values[section] = value;
  }
  if (diagnostics.some(({ code }) => code !== "resources/duplicate-id")) return { value: null, diagnostics };

  const dataset = values as Dataset;
  const locate: Locate = (section, path) => {
    const tree = sections.get(section);
    return tree ? placeAt(tree, path) : { file: null, line: null, path };
  };
  diagnostics.push(...checkReferences(dataset, fold, locate));
  return { value: diagnostics.some(({ severity }) => severity === "error") ? null : dataset, diagnostics };
}

function byId(a: Placed, b: Placed): number {
  const [left, right] = [a, b].map((item) => String(plain(child(item, "id") ?? placeless(""))));
  return (left ?? "") < (right ?? "") ? -1 : (left ?? "") > (right ?? "") ? 1 : 0;
}
