/* One server for all tests of this project; without Java or Maven they skip, saying so, except in CI. */
import type { TestProject } from "vitest/node";
import { missingForServer, startServer, type TestServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** `uri` is null where there can be no server, for the reason given. */
    neo4j: { readonly uri: string | null; readonly pid: number | null; readonly missing: string | null };
  }
}

let server: TestServer | null = null;

export async function setup(project: TestProject): Promise<void> {
  const missing = await missingForServer();
  if (missing) {
    if (process.env["RAWI_REQUIRE_NEO4J"]) throw new Error(`No Neo4j server for tests: ${missing}.`);
    process.stderr.write(`The tests on a real Neo4j server skip: ${missing}.\n`);
  } else {
    server = await startServer();
  }
  project.provide("neo4j", { uri: server?.uri ?? null, pid: server?.pid ?? null, missing });
}

export async function teardown(): Promise<void> {
  await server?.remove();
}
