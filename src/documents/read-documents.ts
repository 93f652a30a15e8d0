import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { composed, type FolderMetadata, NOTHING, readDocumentsYaml } from "./documents-yaml.ts";
import { damagedGzip, empty, tooLargeFile, tooLargeText } from "./faults.ts";
import { docx } from "./formats/docx.ts";
import { feed } from "./formats/feed.ts";
import { isDamage, unpacked } from "./formats/gzip.ts";
import { html } from "./formats/html.ts";
import { json } from "./formats/json.ts";
import { jsonLines } from "./formats/json-lines.ts";
import { markdown } from "./formats/markdown.ts";
import { pdf } from "./formats/pdf.ts";
import { plainText } from "./formats/plain-text.ts";
import { standardInput } from "./formats/standard-input.ts";
import { zipOf } from "./formats/zip.ts";
import { type FurnitureForm, furnitureFinder } from "./furniture.ts";
import { endingOf, faultOf, listFiles } from "./list-files.ts";
import { makeDocument } from "./make-document.ts";
import { checkMetadata, type Metadata } from "./metadata.ts";
import type { Format, RawDocument } from "./source-file.ts";

export interface ReadOptions {
  /** What flags say of all documents: stronger than any other place. */
  readonly metadata?: Metadata;
  /** Lines of page furniture: `furniture` of graph/lexicon/<language>/words.yaml. */
  readonly furniture: readonly FurnitureForm[];
  /** Most bytes of a file that has to be held whole, and of a line of JSON lines. Default 64 MB. */
  readonly maxBytes?: number;
  /** Most bytes of one text, in UTF-8. Default 8 MB. */
  readonly maxTextBytes?: number;
  /** What `-` reads. Default: standard input. */
  readonly input?: AsyncIterable<Uint8Array>;
}

export type ReadResult = { readonly document: Document } | { readonly diagnostic: Diagnostic };

const MEGABYTE = 1024 * 1024;
const INNER: readonly Format[] = [plainText, markdown, html, json, jsonLines, pdf, docx, feed];
const FORMATS: readonly Format[] = [...INNER, zipOf(INNER)];

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** Documents of one run: what holds for every file of it. */
interface Run {
  readonly flags: Metadata;
  readonly findFurniture: (text: string) => readonly Span[];
  readonly maxBytes: number;
  readonly maxTextBytes: number;
  readonly input: AsyncIterable<Uint8Array>;
}

function finish(raw: RawDocument, file: string, beside: Metadata, run: Run): ReadResult {
  const path = raw.fragment === null ? file : `${file}#${raw.fragment}`;
  if (raw.text.trim() === "") return { diagnostic: empty(file, raw.line) };
  const bytes = Buffer.byteLength(raw.text, "utf8");
  if (bytes > run.maxTextBytes) return { diagnostic: tooLargeText(file, raw.line, bytes, run.maxTextBytes) };
  const layers = [run.flags, raw.stated, beside, raw.implied];
  return { document: makeDocument(path, raw.text, layers, run.findFurniture) };
}

/** Formats that hold one record at a time may be as long as they like; of the others the size on disk already tells. */
async function isTooLarge(path: string, format: Format, packed: boolean, maxBytes: number): Promise<boolean> {
  return format !== jsonLines && !packed && (await stat(path)).size > maxBytes;
}

async function* readFile(path: string, beside: Metadata, run: Run): AsyncGenerator<ReadResult> {
  const format = path === "-" ? standardInput : FORMATS.find(({ endings }) => endings.includes(endingOf(path)));
  if (!format) throw new Error(`no format for ${path}`);
  const packed = path.toLowerCase().endsWith(".gz");
  try {
    if (path !== "-" && (await isTooLarge(path, format, packed, run.maxBytes))) {
      yield { diagnostic: tooLargeFile(path, run.maxBytes) };
      return;
    }
    const bytes = path === "-" ? run.input : createReadStream(path);
    const chunks = packed ? unpacked(bytes) : bytes;
    for await (const reading of format.read({ path, chunks, maxBytes: run.maxBytes })) {
      yield "raw" in reading ? finish(reading.raw, path, beside, run) : reading;
    }
  } catch (error) {
    yield { diagnostic: isDamage(error) ? damagedGzip(path) : faultOf(error, path) };
  }
}

/**
 * Reads documents from files, folders and `-`, in the order of their paths by code units, records of one file in its
 * order. One file or, of JSON lines, one line is held at a time. Nothing in an input makes it throw: whatever is
 * wrong comes as one diagnostic, in its place, and reading goes on.
 */
export async function* readDocuments(paths: readonly string[], options: ReadOptions): AsyncGenerator<ReadResult> {
  const flags = checkMetadata(options.metadata ?? {}, null, null);
  for (const diagnostic of flags.diagnostics) yield { diagnostic };
  const run: Run = {
    flags: flags.metadata,
    findFurniture: furnitureFinder(options.furniture),
    maxBytes: options.maxBytes ?? 64 * MEGABYTE,
    maxTextBytes: options.maxTextBytes ?? 8 * MEGABYTE,
    input: options.input ?? process.stdin,
  };
  const folders = new Map<string, FolderMetadata>();
  for (const { path, diagnostic } of await listFiles(paths)) {
    if (diagnostic) {
      yield { diagnostic };
      continue;
    }
    const folder = folderOf(path);
    let metadata = folders.get(folder);
    if (!metadata) {
      metadata = path === "-" ? NOTHING : await readDocumentsYaml(folder);
      if (path !== "-") folders.set(folder, metadata);
      for (const diagnostic of metadata.diagnostics) yield { diagnostic };
    }
    yield* readFile(path, metadata.byName.get(composed(nameOf(path))) ?? {}, run);
  }
}
