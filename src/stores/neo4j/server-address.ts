import { RawiError } from "../../model/diagnostic.ts";

/** Which server and database, and as whom. */
export interface ServerAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** null: the server's default. */
  readonly database: string | null;
}

const SCHEMES = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

/** Throws a RawiError with exit status 2 for what is no Neo4j URI; a password in it is refused and never repeated. */
export function checkServerUri(uri: string): void {
  const example = "Write it as bolt://localhost:7687.";
  const refuse = (message: string, hint: string) => new RawiError("neo4j/uri", message, hint, 2);
  const url = URL.canParse(uri) ? new URL(uri) : null;
  // Before anything that repeats what was given.
  if (url?.username || url?.password || /\/\/[^/]*@/u.test(uri)) {
    throw refuse(
      "A Neo4j URI holds no user and no password, because others can see what is typed.",
      "Use --user, and --password-file or NEO4J_PASSWORD.",
    );
  }
  if (!url?.hostname) throw refuse(`${uri} is no Neo4j URI.`, example);
  const scheme = url.protocol.slice(0, -1);
  if (!SCHEMES.includes(scheme)) {
    throw refuse(`Neo4j is not reached over ${scheme}.`, `Known: ${SCHEMES.join(", ")}. ${example}`);
  }
  if (url.pathname !== "" && url.pathname !== "/") {
    throw refuse(`${uri} names more than a server.`, "Give the database with --database.");
  }
}
