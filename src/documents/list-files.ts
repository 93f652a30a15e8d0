import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { noDocuments, notFound, READABLE_ENDINGS, unknownFormat, unreadable, unsupportedFormat } from "./faults.ts";

/** A file to read, or why there is none; `path` as given, with `/`. */
export type Listed = { readonly path: string; readonly diagnostic?: Diagnostic };

const UNSUPPORTED: Readonly<Record<string, string>> = {
  ".doc": "Word 97",
  ".odt": "OpenDocument",
  ".rtf": "RTF",
};

/** The ending that says how to read a file, lower-case and without `.gz`. */
export function endingOf(path: string): string {
  const ending = extname(path).toLowerCase();
  return ending === ".gz" ? extname(path.slice(0, -3)).toLowerCase() : ending;
}

const isReadable = (path: string) => (READABLE_ENDINGS as readonly string[]).includes(endingOf(path));

/** Orders by code units: the same on every machine. */
export const byCodeUnit = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** The reason in the words of the system, without the path that Node adds: `permission denied`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message;
}

export function faultOf(error: unknown, path: string): Diagnostic {
  return (error as NodeJS.ErrnoException).code === "ENOENT" ? notFound(path) : unreadable(path, reasonOf(error));
}

const join = (folder: string, name: string) => (folder.endsWith("/") ? folder + name : `${folder}/${name}`);

/**
 * The documents under a folder; hidden files and README.md are passed over. `seen` keeps links from going in circles.
 */
async function walk(folder: string, seen: Set<string>, found: Listed[]): Promise<number> {
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return 0;
    seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.push({ path: folder, diagnostic: faultOf(error, folder) });
    return 0;
  }
  let documents = 0;
  for (const entry of entries.sort((left, right) => byCodeUnit(left.name, right.name))) {
    if (entry.name.startsWith(".") || /^readme\.md$/i.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => entry) : entry;
    if (kind.isDirectory()) documents += await walk(path, seen, found);
    else if (isReadable(path) && (kind.isFile() || kind.isSymbolicLink())) {
      found.push({ path });
      documents++;
    } else {
      const unsupported = UNSUPPORTED[endingOf(path)];
      if (unsupported && kind.isFile()) found.push({ path, diagnostic: unsupportedFormat(path, unsupported, false) });
    }
  }
  return documents;
}

async function listOne(given: string, found: Listed[]): Promise<void> {
  const path = sep === "\\" ? given.replaceAll("\\", "/") : given;
  try {
    if ((await stat(path)).isDirectory()) {
      const folder = path.replace(/(?<=[^/])\/+$/, "");
      const nested: Listed[] = [];
      const documents = await walk(folder, new Set(), nested);
      found.push(...nested);
      if (documents === 0 && !nested.some(({ path }) => path === folder)) {
        found.push({ path: folder, diagnostic: noDocuments(folder) });
      }
      return;
    }
  } catch (error) {
    found.push({ path, diagnostic: faultOf(error, path) });
    return;
  }
  const ending = endingOf(path);
  const unsupported = UNSUPPORTED[ending];
  if (unsupported) found.push({ path, diagnostic: unsupportedFormat(path, unsupported, true) });
  else if (!isReadable(path)) found.push({ path, diagnostic: unknownFormat(path, ending) });
  else found.push({ path });
}

/**
 * The files that `paths` mean, folders walked through, in the order of their paths by code units; a file that is
 * meant twice comes once. `-` stands for standard input and is kept as it is.
 */
export async function listFiles(paths: readonly string[]): Promise<Listed[]> {
  const found: Listed[] = [];
  for (const path of new Set(paths)) {
    if (path === "-") found.push({ path });
    else await listOne(path, found);
  }
  found.sort((left, right) => byCodeUnit(left.path, right.path));
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const key = path === "-" ? path : resolve(path);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
