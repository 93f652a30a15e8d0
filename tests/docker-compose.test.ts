import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Compose {
  readonly services: Record<string, { readonly image: string; readonly ports: string[]; readonly volumes: string[] }>;
}

const { neo4j } = (parse(readFileSync("docker-compose.yml", "utf8")) as Compose).services;
// Debian's, which needs no Docker engine for this.
const missing = spawnSync("docker-compose", ["version"]).error !== undefined;

describe("docker-compose.yml", () => {
  it("opens ports on loopback only, and keeps the data", () => {
    expect(neo4j?.ports.every((port) => port.startsWith("127.0.0.1:"))).toBe(true);
    expect(neo4j?.volumes).toEqual(["neo4j-data:/data"]);
  });

  it("takes a server that Rawi can push to", () => {
    expect(neo4j?.image).toMatch(/^neo4j:5\.26/u);
  });

  const config = (env: Record<string, string>) =>
    spawnSync("docker-compose", ["config", "--quiet"], {
      env: { PATH: process.env["PATH"], ...env },
      encoding: "utf8",
    });

  it.skipIf(missing)(missing ? "is sound (skipped: docker-compose is missing)" : "is sound", () => {
    expect(config({ NEO4J_PASSWORD: "eight characters" })).toMatchObject({ status: 0, stderr: "" });
  });

  it.skipIf(missing)("refuses to start without a password", () => {
    const { status, stderr } = config({});
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/set NEO4J_PASSWORD/u);
  });
});
