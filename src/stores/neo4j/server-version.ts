import { RawiError } from "../../model/diagnostic.ts";

/** The first version whose statements can take labels and types from parameters, which is how Rawi writes. */
const OLDEST = [5, 26] as const;

/** `agent` is what the server calls itself, `Neo4j/5.26.19`. Throws `neo4j/version` when it is too old. */
export function checkServerVersion(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent) ?? [];
  // Others that speak Bolt, and Aura (Neo4j/5.27-aura), count on their own versions.
  if (major === undefined) return;
  const tooOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (!tooOld) return;
  throw new RawiError(
    "neo4j/version",
    `The server is ${agent.replace("/", " ")}; Rawi needs ${OLDEST.join(".")} or later.`,
    "Update it (5.26 has long-term support), or use another server.",
    4,
  );
}
