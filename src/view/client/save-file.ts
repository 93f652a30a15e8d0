import { graphml } from "../../exports/graphml.ts";
import type { PageWords } from "../../model/page.ts";
import { sceneView } from "./data/scene-view.ts";
import { element } from "./element.ts";
import type { PageView } from "./pane.ts";

/** The claims that are seen, as `rawi export graphml --model edges` would write them. */
export function saveGraphml({ index, selection }: PageView, words: PageWords): void {
  if (graphml.makes !== "file") return;
  const relations = new Map(
    Object.entries(words.relations).map(([id, each]) => [id, { ...each, acled: [], acledWhen: [] }] as const),
  );
  const source = {
    view: sceneView(index, selection.claims),
    claims: [],
    relations,
    phrases: words.dossier,
    about: null,
    version: index.graph.version,
  };
  const chunks = [...(graphml.write(source, { model: "edges" }) as Iterable<string>)];
  saveBlob(new Blob(chunks, { type: "application/xml" }), "rawi.graphml");
}

export function savePicture(picture: HTMLCanvasElement): void {
  picture.toBlob((blob) => {
    if (blob) saveBlob(blob, "rawi.png");
  }, "image/png");
}

function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  element("a", { href: url, download: name }).click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
