export { forgetDocument } from "./forget-document.ts";
export { FORMAT, type GraphFile, type GraphFileHeader } from "./graph-file.ts";
export { readGraphFile, readGraphHeader } from "./read-graph-file.ts";
export { type LockHolder, type LockOptions, withLock } from "./with-lock.ts";
export { writeGraphFile } from "./write-graph-file.ts";
