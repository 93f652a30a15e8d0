import type { Diagnostic } from "../../model/diagnostic.ts";
import { checkMetadata, type Metadata } from "../metadata.ts";
import { type Format, wholeText } from "../source-file.ts";
import { readYamlFields } from "../yaml-fields.ts";

/** The block between two lines `---` at the very beginning; null when the text begins otherwise. */
function splitFrontMatter(text: string): { readonly yaml: string; readonly rest: string } | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return null;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (!end) return null;
  const yaml = text.slice(opening[0].length, end.index);
  // A rule above a paragraph is no front matter: that begins with a key.
  if (yaml.trim() !== "" && !/^\s*(?:#.*\s+)*[\w-]+[ \t]*:(?:\s|$)/.test(yaml)) return null;
  return { yaml, rest: text.slice(end.index + end[0].length) };
}

/** `.md`: the text as written, without its front matter, whose keys (title, publisher, …) are metadata. */
export const markdown: Format = {
  endings: [".md"],
  async *read(source) {
    const { text, diagnostics } = await wholeText(source);
    for (const diagnostic of diagnostics) yield { diagnostic };
    if (text === null) return;
    const front = splitFrontMatter(text);
    let stated: Metadata = {};
    if (front) {
      const faults: Diagnostic[] = [];
      // The first line of the block is the second of the file.
      const fields = readYamlFields(front.yaml, source.path, 1, faults);
      const checked = checkFrontMatter(fields, source.path);
      stated = checked.metadata;
      for (const diagnostic of [...faults, ...checked.diagnostics]) yield { diagnostic };
    }
    yield { raw: { fragment: null, line: null, text: front?.rest ?? text, stated, implied: {} } };
  },
};

function checkFrontMatter(
  fields: ReturnType<typeof readYamlFields>,
  path: string,
): { readonly metadata: Metadata; readonly diagnostics: readonly Diagnostic[] } {
  const parts = fields.map(({ key, value, line }) => checkMetadata({ [key]: value }, path, line));
  return {
    metadata: Object.assign({}, ...parts.map(({ metadata }) => metadata)) as Metadata,
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}
