import { utf16Of } from "./decode.ts";

/** A mark, or the brace that opens the first record with the NUL beside it, tells UTF-16 from the rest. */
const ENOUGH = 4;

/** The same text as UTF-8 when it is UTF-16, whose line ends are no single bytes; other bytes pass through. */
export async function* withoutUtf16(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let decided = false;
  const encoder = new TextEncoder();
  const decide = (bytes: Uint8Array) => {
    decided = true;
    const encoding = utf16Of(bytes);
    decoder = encoding ? new TextDecoder(encoding) : null;
  };
  const pass = (bytes: Uint8Array) => (decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes);

  for await (const chunk of chunks) {
    if (decided) {
      yield pass(chunk);
      continue;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (head.length < ENOUGH) continue;
    decide(head);
    yield pass(head);
  }
  if (!decided) {
    decide(head);
    yield pass(head);
  }
}

/**
 * The lines of a stream, numbered from 1, without their ends; `bytes` is null for a line of more than `maxBytes`,
 * which is skipped.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<{ readonly number: number; readonly bytes: Uint8Array | null }> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = () => {
    const bytes = size > maxBytes ? null : parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
    const line = { number: ++number, bytes };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
