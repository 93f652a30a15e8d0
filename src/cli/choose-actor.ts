import type { Actor } from "../graph/identity/actor.ts";
import { findActors } from "../graph/identity/find-actors.ts";
import type { LinkedClaims } from "../graph/link-claims.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { Reader } from "../pipeline.ts";

/** The one actor that is called so; throws, exit status 2, when there are several, and 1 when there is none. */
export function chooseActor(text: string, linked: LinkedClaims, reader: Reader): Actor {
  const found = findActors(text, linked.identities, linked.names, reader.entities);
  const [first, second] = found;
  if (!first)
    throw new RawiError(
      "actor/unknown",
      `Nobody and nothing in this graph is called ${text}.`,
      "rawi show NAME looks for names",
    );
  if (!second) return first;
  const listed = found.slice(0, 10).map(({ id }) => `${id} (${nameOf(id, linked)})`);
  const more = found.length > 10 ? ` and ${found.length - 10} more` : "";
  throw new RawiError("actor/ambiguous", `${text} fits several: ${listed.join(", ")}${more}.`, "give the id of one", 2);
}

/** An actor's name for people; its id when the graph does not hold it now. */
export function nameOf(id: string, { participants, identities }: LinkedClaims): string {
  const [actor = "", narrowed] = id.split("@");
  const name = participants.get(identities.actorOf(actor))?.name ?? actor;
  return narrowed === undefined ? name : `${name}, where it is called “${narrowed}”`;
}
