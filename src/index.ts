export type { ClaimRecord, Participant, Quantity } from "./model/claim.ts";
export type { Document } from "./model/document.ts";
export { openReader, type Reader } from "./pipeline.ts";
