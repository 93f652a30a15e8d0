import type { PageClaim, PageLink } from "../../../model/page.ts";
import { element, isolated, withDays } from "../element.ts";
import type { PageActions, PageView } from "../pane.ts";

/** What contradicts a claim, with the reason, and who else says the same: each a way to its article. */
export function relatedClaims(view: PageView, claim: PageClaim, actions: PageActions): HTMLElement[] {
  const { index, words } = view;
  const links = index.links.get(claim.id) ?? [];
  const against = links.filter(({ type }) => type === "CONTRADICTS");
  const same = (index.contentOf.get(claim.id)?.claims ?? []).filter(
    (other) => other.id !== claim.id && !against.some(({ left, right }) => [left, right].includes(other.id)),
  );
  const entry = (other: PageClaim, note: string | null) =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: `bare claim ${other.polarity}`,
          "data-key": `related ${other.id}`,
          onclick: () => actions.openClaim(other.id),
        },
        element("b", {}, isolated(words.origin(index.originOf(other)))),
        " ",
        element("q", { dir: "auto" }, other.quote.text),
        note === null ? null : element("span", { class: "note" }, withDays(note)),
      ),
    );
  const listed = (title: string, items: readonly HTMLElement[]) =>
    items.length === 0 ? [] : [element("h3", {}, title), element("ul", { class: "related" }, ...items)];
  return [
    ...listed(
      words.say("contradictedBy"),
      against.flatMap((link) => {
        const other = index.claims.get(link.left === claim.id ? link.right : link.left);
        return other ? [entry(other, reasonOf(view, link))] : [];
      }),
    ),
    ...listed(
      words.say("alsoSaid"),
      same.map((other) => entry(other, null)),
    ),
  ];
}

function reasonOf({ words }: PageView, { kind, reason }: PageLink): string {
  return reason?.[words.language] ?? words.contradiction(kind);
}
