import { translateSetEscape } from "./java-escapes.ts";
import type { RegexReader } from "./regex-reader.ts";
import { RegexRefusal } from "./regex-refusal.ts";

/** Reads a set such as `[a-z_]`. Java also knows sets within sets and `&&`, which are refused. */
export function translateSet(reader: RegexReader): string {
  let set = reader.accept(/^\[\^?/)![0];
  if (reader.peek() === "]") throw new RegexRefusal("an empty set", "Write \\] for a bracket in a set.");
  while (reader.peek() !== "]") {
    if (reader.atEnd()) throw new RegexRefusal("invalid", null);
    if (reader.peek() === "[" || reader.startsWith("&&")) {
      throw new RegexRefusal("a set within a set", "Write \\[ or \\& for the character itself.");
    }
    set += reader.peek() === "\\" ? translateSetEscape(reader) : reader.take();
  }
  return set + reader.take();
}
