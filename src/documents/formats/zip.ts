import { type ArchiveFile, filesOf } from "../archive.ts";
import { composed, type FolderMetadata, NAME, NOTHING, parseDocumentsYaml } from "../documents-yaml.ts";
import {
  archiveInArchive,
  damagedFile,
  lockedFile,
  suspiciousRatio,
  tooLargeFile,
  tooLargeUnpacked,
  tooManyFiles,
} from "../faults.ts";
import { endingOf } from "../list-files.ts";
import { type Format, type Reading, type SourceFile, wholeFile } from "../source-file.ts";
import { isDamage, unpacked } from "./gzip.ts";

const MEGABYTE = 1024 * 1024;
const MAX_FILES = 10_000;
/** Of all files of an archive together. */
const MAX_UNPACKED = 512 * MEGABYTE;
/** Text packs to a tenth; nothing that people write to a two-hundredth. */
const MAX_RATIO = 200;
/** Smaller files may be blanks and do no harm. */
const HARMLESS = MEGABYTE;

const folderOf = (name: string) => name.slice(0, name.lastIndexOf("/") + 1);
const baseOf = (name: string) => name.slice(name.lastIndexOf("/") + 1);
const isHidden = (name: string) =>
  name.split("/").some((part) => (part.startsWith(".") && part !== "..") || part === "__MACOSX") ||
  /^readme\.md$/i.test(baseOf(name));

/** The formats without those that hold files themselves. */
type Inner = readonly Format[];

async function* readFile(source: SourceFile, file: ArchiveFile, formats: Inner): AsyncGenerator<Reading> {
  const path = `${source.path}#${file.name}`;
  const format = formats.find(({ endings }) => endings.includes(endingOf(file.name)));
  if (endingOf(file.name) === ".zip") yield { diagnostic: archiveInArchive(path) };
  if (!format) return;
  if (file.isLocked) yield { diagnostic: lockedFile(path) };
  else if (file.size > source.maxBytes) yield { diagnostic: tooLargeFile(path, source.maxBytes) };
  else if (file.size > HARMLESS && file.size > MAX_RATIO * file.packedSize) yield { diagnostic: suspiciousRatio(path) };
  else {
    const chunks = file.name.toLowerCase().endsWith(".gz") ? unpacked(file.read()) : file.read();
    try {
      yield* format.read({ ...source, path, chunks });
    } catch (error) {
      if (!isDamage(error)) throw error;
      yield { diagnostic: damagedFile(path, "sound") };
    }
  }
}

/** A document of an archive is known by its name there; what documents.yaml says of it there counts as said by it. */
function within(reading: Reading, file: ArchiveFile, folders: ReadonlyMap<string, FolderMetadata>): Reading {
  if (!("raw" in reading)) return reading;
  const { raw } = reading;
  const beside = folders.get(folderOf(file.name))?.byName.get(composed(baseOf(file.name))) ?? {};
  const fragment = raw.fragment === null ? file.name : `${file.name}#${raw.fragment}`;
  return { raw: { ...raw, fragment, stated: { ...beside, ...raw.stated } } };
}

async function* read(source: SourceFile, formats: Inner): AsyncGenerator<Reading> {
  const { path } = source;
  const bytes = await wholeFile(source);
  if (bytes === null) {
    yield { diagnostic: tooLargeFile(path, source.maxBytes) };
    return;
  }
  const files = await filesOf(bytes, MAX_FILES).catch(() => null);
  const unpackedSize = Array.isArray(files) ? files.reduce((sum, { size }) => sum + size, 0) : 0;
  if (files === null) yield { diagnostic: damagedFile(path, "zip") };
  else if (files === "too-many") yield { diagnostic: tooManyFiles(path, MAX_FILES) };
  else if (unpackedSize > MAX_UNPACKED) yield { diagnostic: tooLargeUnpacked(path, MAX_UNPACKED) };
  else {
    const visible = files.filter(({ name }) => !isHidden(name));
    const folders = new Map<string, FolderMetadata>();
    for (const file of visible.filter(({ name }) => baseOf(name) === NAME)) {
      const metadata = await metadataOf(file, visible, source);
      folders.set(folderOf(file.name), metadata);
      for (const diagnostic of metadata.diagnostics) yield { diagnostic };
    }
    for (const file of visible)
      for await (const reading of readFile(source, file, formats)) yield within(reading, file, folders);
  }
}

/** Of `documents.yaml` in a folder of the archive; a larger one than a megabyte is none. */
async function metadataOf(
  file: ArchiveFile,
  files: readonly ArchiveFile[],
  source: SourceFile,
): Promise<FolderMetadata> {
  const path = `${source.path}#${file.name}`;
  const folder = folderOf(file.name);
  const names = files.map(({ name }) => name).filter((name) => folderOf(name) === folder);
  try {
    const bytes = await wholeFile({ path, chunks: file.read(), maxBytes: MEGABYTE });
    if (bytes === null) return { ...NOTHING, diagnostics: [tooLargeFile(path, MEGABYTE)] };
    return parseDocumentsYaml(bytes, path, new Set(names.map(baseOf).map(composed)));
  } catch {
    return { ...NOTHING, diagnostics: [damagedFile(path, "sound")] };
  }
}

/** `.zip`: every file in it that one of `formats` reads, in the order of their names. */
export const zipOf = (formats: Inner): Format => ({
  endings: [".zip"],
  read: (source) => read(source, formats),
});
