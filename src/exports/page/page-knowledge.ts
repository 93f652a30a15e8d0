import type { Caption, PageOrigin } from "../../model/page.ts";

/** What the page tells beyond the view and its records. */
export interface PageKnowledge {
  /** By claim id. */
  readonly origins: ReadonlyMap<string, Omit<PageOrigin, "node"> & { readonly actor: string | null }>;
  /** Why two claims are related, by the id of the relationship of the view. */
  reason(relationship: string): Caption | null;
}
