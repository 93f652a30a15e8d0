import { notJson, plainStandardInput } from "../faults.ts";
import { type Format, type Reading, type SourceFile, wholeText } from "../source-file.ts";
import { isGzip, unpacked } from "./gzip.ts";
import { lineOfError, readJsonText } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { plainText } from "./plain-text.ts";

/** Bytes at the beginning by which JSON lines, other JSON and plain text are told apart. */
const HEAD = 64 * 1024;

interface Peeked {
  readonly head: Buffer;
  readonly whole: AsyncIterable<Uint8Array>;
}

/** The beginning of a stream, as much of it as is `enough`, and the whole stream again. */
async function peek(chunks: AsyncIterable<Uint8Array>, enough: (head: Buffer) => boolean): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let done = false;
  while (!done && !enough(head)) {
    const next = await iterator.next();
    if (next.done) done = true;
    else head = Buffer.concat([head, next.value]);
  }
  async function* again() {
    try {
      if (head.length > 0) yield head;
      while (!done) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, whole: again() };
}

/**
 * The beginning as far as ASCII goes, which is all that tells the kinds apart: without byte order marks and NULs of
 * UTF-16.
 */
const beginning = (head: Buffer) =>
  head
    .toString("latin1")
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, "")
    .replaceAll("\0", "")
    .trimStart();

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A whole first line, and the beginning of the next where the first does not speak for itself. */
function isTelling(head: Buffer): boolean {
  if (head.length >= HEAD) return true;
  const [first = "", ...rest] = beginning(head).split(/\r\n|\n|\r/);
  if (first === "") return false;
  if (!first.startsWith("{")) return true;
  return rest.some((line) => line.trim() !== "") || (rest.length > 0 && isJson(first));
}

function kindOf(head: Buffer): "lines" | "json" | "plain" {
  const [first = "", second] = beginning(head).split(/(?:\r\n|\n|\r)\s*/);
  if (first.startsWith("[")) return "json";
  if (!first.startsWith("{")) return "plain";
  // An object set over several lines, unless every line is a record of its own, sound or broken.
  const spread = second !== undefined && !second.startsWith("{") && second !== "" && !isJson(first);
  return spread || !/^\{\s*["}]/.test(first) ? "json" : "lines";
}

/** JSON in one piece; text that only begins like it is plain text. */
async function* wholeJson(source: SourceFile): AsyncGenerator<Reading> {
  const { text, diagnostics } = await wholeText(source);
  for (const diagnostic of diagnostics) yield { diagnostic };
  if (text === null) return;
  const records = readJsonText(text, source.path);
  if (records) {
    yield* records;
  } else if (/^\s*(?:\{\s*"|\[\s*\{)/.test(text)) {
    yield { diagnostic: notJson(source.path, lineOfError(text), true) };
  } else {
    yield { diagnostic: plainStandardInput() };
    yield { raw: { fragment: null, line: null, text, stated: {}, implied: {} } };
  }
}

async function* read(source: SourceFile): AsyncGenerator<Reading> {
  const packed = await peek(source.chunks, (head) => head.length >= 2);
  const unpackedChunks = isGzip(packed.head) ? unpacked(packed.whole) : packed.whole;
  const { head, whole } = await peek(unpackedChunks, isTelling);
  const input = { ...source, chunks: whole };
  const kind = kindOf(head);
  if (kind === "lines") yield* jsonLines.read(input);
  else if (kind === "json") yield* wholeJson(input);
  else {
    if (beginning(head) !== "") yield { diagnostic: plainStandardInput() };
    yield* plainText.read(input);
  }
}

/**
 * `-`: JSON lines, as they come in; a JSON object or array; or one plain text, and then this is said. Packed or not.
 */
export const standardInput: Format = { endings: [], read };
