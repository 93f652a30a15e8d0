import { empty, notJson } from "../faults.ts";
import { recordReader } from "../json-record.ts";
import { type Format, type Reading, wholeText } from "../source-file.ts";

const lineAt = (text: string, offset: number) => (text.slice(0, offset).match(/\r\n|[\n\r]/g)?.length ?? 0) + 1;

/**
 * The line of each element of an array; `text` is known to be JSON, so that strings and brackets are all there is to
 * mind.
 */
function* linesOfElements(text: string): Iterable<number> {
  let depth = 0;
  let line = 1;
  let expected = false;
  for (const { 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|\r\n|[\n\r]|[[\]{},]|[^\s"[\]{},]+/g)) {
    if (token === "\n" || token === "\r" || token === "\r\n") {
      line++;
      continue;
    }
    if (expected && token !== "]") yield line;
    expected = (depth === 0 && token === "[") || (depth === 1 && token === ",");
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
  }
}

/** Records of a JSON text: an object, or an array of objects. Null when the text is not JSON. */
export function readJsonText(text: string, path: string): Iterable<Reading> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = recordReader(path);
  if (!Array.isArray(value)) return read(value, lineAt(text, text.search(/\S/)));
  const elements = value as readonly unknown[];
  return (function* () {
    let index = 0;
    for (const line of linesOfElements(text)) yield* read(elements[index++], line);
    if (elements.length === 0) yield { diagnostic: empty(path) };
  })();
}

/** Where JSON.parse stopped; engines say it in different words, all of them with the offset. */
export function lineOfError(text: string): number {
  try {
    JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    return lineAt(text, Math.min(Number(position ?? text.length), text.trimEnd().length));
  }
  return 1;
}

/** `.json`: one object or an array of objects. */
export const json: Format = {
  endings: [".json"],
  async *read(source) {
    const { text, diagnostics } = await wholeText(source);
    for (const diagnostic of diagnostics) yield { diagnostic };
    if (text === null) return;
    if (text.trim() === "") yield { diagnostic: empty(source.path) };
    else yield* readJsonText(text, source.path) ?? [{ diagnostic: notJson(source.path, lineOfError(text), true) }];
  },
};
