import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** True when the bytes begin as gzip does. */
export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * `.gz`: the bytes that were packed. Reading them throws an error with a code `Z_…` when they are damaged or cut off.
 */
export function unpacked(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip();
  // The callback keeps an error of the source from being uncaught: it reaches the reader of the output.
  pipeline(chunks instanceof Readable ? chunks : Readable.from(chunks), gunzip, () => {});
  return gunzip;
}

/** True for the errors of damaged or cut data. */
export const isDamage = (error: unknown) => String((error as NodeJS.ErrnoException).code).startsWith("Z_");
