export { detectLanguage } from "./detect-language.ts";
export { READABLE_ENDINGS } from "./faults.ts";
export { type FurnitureForm, findFurniture } from "./furniture.ts";
export { type Metadata, parseLanguage, parsePublished } from "./metadata.ts";
export { type ReadOptions, type ReadResult, readDocuments } from "./read-documents.ts";
