import { RawiError } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";

/** The document with this id or path, or the one whose file's name begins so; several: a fault that lists them, exit status 2. */
export function chooseDocument(documents: readonly Document[], text: string): Document | undefined {
  const exact = documents.find((each) => each.id === text || each.path === text);
  if (exact) return exact;
  const fits = documents.filter(({ path }) => path.slice(path.lastIndexOf("/") + 1).startsWith(text));
  if (fits.length > 1) {
    const listed = fits.map(({ path }) => path).join(", ");
    throw new RawiError("show/ambiguous", `${text} fits several documents: ${listed}.`, null, 2);
  }
  return fits[0];
}
