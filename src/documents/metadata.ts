import { CalendarDate } from "../model/calendar-date.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { badDate, badField, badLanguage } from "./faults.ts";

export const METADATA_KEYS = ["title", "publisher", "published", "url", "language"] as const;
export type MetadataKey = (typeof METADATA_KEYS)[number];

/**
 * What one place says about a document. A missing key says nothing; null says that it is not known, and that counts.
 */
export type Metadata = { readonly [key in MetadataKey]?: string | null };

/** The ISO day of a date or of a time stamp (`2022-01-22T09:50:00+03:00`), as written there; null when it is none. */
export function parsePublished(text: string): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*)?\s*$/.exec(text)?.[1];
  return day !== undefined && CalendarDate.parse(day) ? day : null;
}

/** The language of a tag (`ar-SY` is `ar`), lower-case; null when it is no tag. */
export function parseLanguage(text: string): string | null {
  return /^\s*([a-z]{2,3})(?:[-_][a-z0-9-_]+)?\s*$/i.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** One value of metadata, checked: undefined when it says nothing (an empty string), null when it says "unknown". */
export function checkField(
  key: MetadataKey,
  value: unknown,
  file: string | null,
  line: number | null,
): { readonly value: string | null | undefined; readonly diagnostic?: Diagnostic } {
  if (value === undefined || value === null) return { value };
  if (typeof value !== "string") return { value: undefined, diagnostic: badField(file, line, key) };
  const text = value.trim();
  if (text === "") return { value: undefined };
  if (key === "published") {
    const day = parsePublished(text);
    return day === null ? { value: null, diagnostic: badDate(file, line, text) } : { value: day };
  }
  if (key === "language") {
    const language = parseLanguage(text);
    return language === null ? { value: undefined, diagnostic: badLanguage(file, line, text) } : { value: language };
  }
  return { value: text };
}

/** Checks what one place says, key by key; keys that are no metadata are passed over. */
export function checkMetadata(
  fields: Readonly<Record<string, unknown>>,
  file: string | null,
  line: number | null,
): { readonly metadata: Metadata; readonly diagnostics: readonly Diagnostic[] } {
  const metadata: { -readonly [key in MetadataKey]?: string | null } = {};
  const diagnostics: Diagnostic[] = [];
  for (const key of METADATA_KEYS) {
    const { value, diagnostic } = checkField(key, fields[key], file, line);
    if (value !== undefined) metadata[key] = value;
    if (diagnostic) diagnostics.push(diagnostic);
  }
  return { metadata, diagnostics };
}

/** The first of `layers` that says something about `key`; null when none does. */
export function firstStated(key: MetadataKey, layers: readonly Metadata[]): string | null {
  for (const layer of layers) {
    const value = layer[key];
    if (value !== undefined) return value;
  }
  return null;
}
