import { countOrigins, MOST_EDGES } from "../data/scene.ts";
import { element } from "../element.ts";
import type { PageActions, PageView } from "../pane.ts";

/** A graph of so many claims is no picture: the page opens on a question. */
export function isTooLarge({ state, selection }: PageView): boolean {
  return state.focus === null && state.question === null && selection.claims.length > MOST_EDGES;
}

const LISTED = 15;

/** Where to begin: who is named most, and what is disputed most. */
export function startList({ index, words, selection }: PageView, actions: PageActions): HTMLElement {
  const standing = new Set(selection.claims);
  const nodes = index.graph.nodes
    .map((node) => ({ node, claims: (index.byNode.get(node.id) ?? []).filter((claim) => standing.has(claim)).length }))
    .sort((left, right) => right.claims - left.claims)
    .slice(0, LISTED);
  const disputes = index.contents
    .filter(({ dispute, claims }) => dispute !== null && claims.some((claim) => standing.has(claim)))
    .map((content) => ({ content, origins: countOrigins(index, content.claims) }))
    .sort((left, right) => right.origins - left.origins || (left.content.key < right.content.key ? -1 : 1))
    .slice(0, LISTED);
  const item = (title: string, note: string, choose: () => void) =>
    element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "bare", onclick: choose },
        title,
        " ",
        element("span", { class: "note" }, note),
      ),
    );
  return element(
    "div",
    { class: "start" },
    element("h3", {}, words.say("startTitle", { count: selection.claims.length })),
    element("p", {}, words.say("startHint")),
    element("h3", {}, words.say("mostDisputed")),
    element(
      "ul",
      {},
      ...disputes.map(({ content, origins }) =>
        item(words.sentence(content), words.say("supportCounts", { claims: content.claims.length, origins }), () => {
          const [first] = content.claims;
          actions.show({ focus: content.object ?? content.subject, content: content.key, claim: first?.id ?? null });
        }),
      ),
    ),
    element("h3", {}, words.say("mostNamed")),
    element(
      "ul",
      {},
      ...nodes.map(({ node, claims }) =>
        item(words.name(node), words.say("claims", { count: claims }), () => actions.show({ focus: node.id })),
      ),
    ),
  );
}
