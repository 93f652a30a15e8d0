import { createReadStream } from "node:fs";

/**
 * The lines of a UTF-8 file without their ends. Only LF ends a line: a text may hold U+2028 and the like, at which
 * node:readline would cut. Throws a TypeError at bytes that are no UTF-8.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let parts: string[] = [];
  const take = (last: string) => {
    parts.push(last);
    const line = parts.join("");
    parts = [];
    return line;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
      yield take(text.slice(start, end));
      start = end + 1;
    }
    if (start < text.length) parts.push(text.slice(start));
  }
  const rest = take(decoder.decode());
  if (rest !== "") yield rest;
}
