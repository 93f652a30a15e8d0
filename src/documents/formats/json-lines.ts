import { byteLines, withoutUtf16 } from "../byte-lines.ts";
import { decode } from "../decode.ts";
import { damagedUtf8, empty, notJson, tooLargeLine, undecodable } from "../faults.ts";
import { recordReader } from "../json-record.ts";
import type { Format } from "../source-file.ts";

/** `.jsonl`: one object a line, however many; only one line is held at a time. Empty lines are passed over. */
export const jsonLines: Format = {
  endings: [".jsonl"],
  async *read({ path, chunks, maxBytes }) {
    const read = recordReader(path);
    let blank = true;
    for await (const { number, bytes } of byteLines(withoutUtf16(chunks), maxBytes)) {
      if (bytes === null) {
        blank = false;
        yield { diagnostic: tooLargeLine(path, number, maxBytes) };
        continue;
      }
      const decoded = decode(bytes);
      if ("fault" in decoded) {
        blank = false;
        yield { diagnostic: undecodable(path, number) };
        continue;
      }
      if (decoded.text.trim() === "") continue;
      blank = false;
      let value: unknown;
      try {
        value = JSON.parse(decoded.text);
      } catch {
        yield { diagnostic: notJson(path, number, false) };
        continue;
      }
      if (decoded.replaced > 0) yield { diagnostic: damagedUtf8(path, decoded.replaced, number) };
      yield* read(value, number);
    }
    if (blank) yield { diagnostic: empty(path) };
  },
};
