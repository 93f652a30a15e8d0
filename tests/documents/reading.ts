import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ReadOptions, readDocuments } from "../../src/documents/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Read {
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
  /** Diagnostics as a door prints them: `file:line severity message`. */
  readonly faults: readonly string[];
}

const windows1256 = new Map(
  Array.from(
    { length: 256 },
    (_, byte) => [new TextDecoder("windows-1256").decode(Uint8Array.of(byte)), byte] as const,
  ),
);
const iso88596 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder("iso-8859-6").decode(Uint8Array.of(byte)), byte] as const),
);

function encodeBy(table: ReadonlyMap<string, number>, text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => {
    const byte = table.get(character);
    if (byte === undefined) throw new Error(`${character} cannot be written in that encoding`);
    return byte;
  });
}

export const inWindows1256 = (text: string) => encodeBy(windows1256, text);
export const inIso88596 = (text: string) => encodeBy(iso88596, text);
export const inUtf16le = (text: string) => Buffer.from(text, "utf16le");
export const inUtf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

/** Writes `files` under a folder of their own, hands it to `use` and takes it away again. */
export async function withFiles<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "rawi-documents-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Collects what is read; paths are shown without `folder`. */
export async function collect(
  paths: readonly string[],
  options: Partial<ReadOptions> = {},
  folder = "",
): Promise<Read> {
  const strip = (path: string) =>
    folder !== "" && path.startsWith(folder) ? path.slice(folder.length + 1) || "." : path;
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const result of readDocuments(paths, { furniture: [], ...options })) {
    if ("document" in result) documents.push({ ...result.document, path: strip(result.document.path) });
    else diagnostics.push({ ...result.diagnostic, file: result.diagnostic.file && strip(result.diagnostic.file) });
  }
  const faults = diagnostics.map(({ file, line, severity, message }) => {
    const place = [file, line].filter((part) => part !== null).join(":");
    return `${place} ${severity}: ${message}`.trimStart();
  });
  return { documents, diagnostics, faults };
}

/** Reads `files` as one folder, or only the `paths` in it. */
export function reading(
  files: Files,
  options: Partial<ReadOptions> = {},
  paths: readonly string[] = ["."],
): Promise<Read> {
  return withFiles(files, (folder) =>
    collect(
      paths.map((path) => (path === "." ? folder : `${folder}/${path}`)),
      options,
      folder,
    ),
  );
}

/** Reads `-` from these chunks. */
export function readingInput(...chunks: readonly (string | Uint8Array)[]): Promise<Read> {
  async function* input() {
    for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  }
  return collect(["-"], { input: input() });
}
