import { type Format, wholeText } from "../source-file.ts";

/** `.txt`: the file is the text. */
export const plainText: Format = {
  endings: [".txt"],
  async *read(source) {
    const { text, diagnostics } = await wholeText(source);
    for (const diagnostic of diagnostics) yield { diagnostic };
    if (text !== null) yield { raw: { fragment: null, line: null, text, stated: {}, implied: {} } };
  },
};
