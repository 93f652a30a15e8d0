import { readdir, readFile } from "node:fs/promises";
import type { Diagnostic } from "../model/diagnostic.ts";
import { decode } from "./decode.ts";
import { badYaml, unknownFile, unknownKey } from "./faults.ts";
import { faultOf } from "./list-files.ts";
import { checkMetadata, METADATA_KEYS, type Metadata } from "./metadata.ts";
import { readYamlFields, type YamlField } from "./yaml-fields.ts";

/** The metadata of a folder, by file name in Unicode's composed form (disks differ), and what is wrong with them. */
export interface FolderMetadata {
  readonly byName: ReadonlyMap<string, Metadata>;
  readonly diagnostics: readonly Diagnostic[];
}

export const NAME = "documents.yaml";
export const composed = (name: string) => name.normalize("NFC");

function readEntry({ fields, line }: YamlField, file: string, faults: Diagnostic[]): Metadata {
  if (!fields) {
    faults.push(badYaml(file, line, "title, publisher, published, url or language are expected under a file's name"));
    return {};
  }
  const entry: Record<string, string | null> = {};
  for (const field of fields) {
    if (!(METADATA_KEYS as readonly string[]).includes(field.key)) {
      faults.push(unknownKey(file, field.line, field.key));
      continue;
    }
    // A map or a list is no string: handed on as such, so that it is reported like any other value that is none.
    const value = field.value === undefined ? {} : field.value;
    const { metadata, diagnostics } = checkMetadata({ [field.key]: value }, file, field.line);
    Object.assign(entry, metadata);
    faults.push(...diagnostics);
  }
  return entry;
}

/** Nobody says anything. */
export const NOTHING: FolderMetadata = { byName: new Map(), diagnostics: [] };

/** The content of `documents.yaml`; `present` are the names of the files beside it, composed. */
export function parseDocumentsYaml(bytes: Uint8Array, file: string, present: ReadonlySet<string>): FolderMetadata {
  const diagnostics: Diagnostic[] = [];
  const byName = new Map<string, Metadata>();
  const decoded = decode(bytes);
  if ("fault" in decoded) return { byName, diagnostics: [badYaml(file, 1, "it is no text in a known encoding")] };
  for (const entry of readYamlFields(decoded.text, file, 0, diagnostics)) {
    const name = composed(entry.key);
    if (!present.has(name)) diagnostics.push(unknownFile(file, entry.line, entry.key));
    byName.set(name, readEntry(entry, file, diagnostics));
  }
  return { byName, diagnostics };
}

/** Reads `documents.yaml` of a folder; an empty result when there is none. `folder` is "" or ends in `/`. */
export async function readDocumentsYaml(folder: string): Promise<FolderMetadata> {
  const file = folder + NAME;
  try {
    const bytes = await readFile(file);
    const present = new Set((await readdir(folder === "" ? "." : folder)).map(composed));
    return parseDocumentsYaml(bytes, file, present);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return isMissing ? NOTHING : { ...NOTHING, diagnostics: [faultOf(error, file)] };
  }
}
