import { describe, expect, it } from "vitest";
import { neo4jFault } from "../../../src/stores/neo4j/neo4j-fault.ts";
import { checkServerUri } from "../../../src/stores/neo4j/server-address.ts";
import { checkServerVersion } from "../../../src/stores/neo4j/server-version.ts";

const place = { uri: "bolt://db:7687", database: "neo4j", user: "lina", connected: true };
const lineOf = (code: string, message = "…") => {
  const { code: name, message: line, hint, exitStatus } = neo4jFault({ code, message }, place);
  return { name, line, hint, exitStatus };
};

// A full disk and an old server were not seen live: these are the codes and words that the server documents.
describe("faults that no test can bring about", () => {
  it.each([
    ["Neo.DatabaseError.Transaction.TransactionCommitFailed", "Could not append: No space left on device"],
    ["Neo.DatabaseError.General.UnknownError", "java.io.IOException: No space left on device"],
    ["Neo.TransientError.General.TransactionMemoryLimit", "Not enough disk space to write"],
  ])("a full disk: %s", (code, message) => {
    expect(lineOf(code, message)).toEqual({
      name: "neo4j/disk-full",
      line: "The disk of the Neo4j server at bolt://db:7687 is full.",
      hint: "Make room there and push again: it goes on where it stopped.",
      exitStatus: 4,
    });
  });

  it.each(["Neo4j/3.5.35", "Neo4j/4.4.29", "Neo4j/5.25.1"])("a server that is too old: %s", (agent) => {
    expect(() => checkServerVersion(agent)).toThrow(
      `The server is ${agent.replace("/", " ")}; Rawi needs 5.26 or later.`,
    );
  });

  it.each(["Neo4j/5.26.0", "Neo4j/5.26.19", "Neo4j/5.27-aura", "Neo4j/2025.12.1", "Memgraph/2.1"])(
    "a server that is new enough: %s",
    (agent) => expect(() => checkServerVersion(agent)).not.toThrow(),
  );

  it("a protocol that the driver does not speak", () => {
    expect(lineOf("N/A", "Unknown Bolt protocol version: 2.0")).toMatchObject({ name: "neo4j/version", exitStatus: 4 });
  });
});

describe("every fault is one line with what to do", () => {
  it.each([
    ["Neo.ClientError.Security.AuthenticationRateLimit", "neo4j/locked-out"],
    ["Neo.ClientError.Security.CredentialsExpired", "neo4j/password-expired"],
    ["Neo.ClientError.Security.Forbidden", "neo4j/forbidden"],
    ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "neo4j/read-only"],
    ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "neo4j/read-only"],
    ["Neo.ClientError.Cluster.NotALeader", "neo4j/not-leader"],
    ["Neo.DatabaseError.Schema.ConstraintCreationFailed", "neo4j/constraint"],
    ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "neo4j/memory"],
    ["Neo.TransientError.General.DatabaseUnavailable", "neo4j/unavailable"],
    ["Neo.DatabaseError.General.StorageDamageDetected", "neo4j/damaged"],
    ["Neo.DatabaseError.General.UnknownError", "neo4j/server"],
    ["ServiceUnavailable", "neo4j/lost"],
  ])("%s", (code, name) => {
    const fault = lineOf(code, "First line.\nSecond line.");
    expect(fault).toMatchObject({ name, exitStatus: 4 });
    expect(`${fault.line} ${fault.hint}`).not.toMatch(/\n|null/u);
  });

  it("a certificate that nobody signed", () => {
    const message = "Failed to connect to server. Caused by: self-signed certificate";
    expect(lineOf("ServiceUnavailable", message)).toMatchObject({ name: "neo4j/certificate" });
  });
});

describe("a URI", () => {
  it.each(["bolt://localhost", "bolt+ssc://127.0.0.1:7687", "neo4j+s://db.example.org/"])("%s is taken", (uri) => {
    expect(() => checkServerUri(uri)).not.toThrow();
  });

  it.each(["", "localhost:7687", "http://localhost:7474", "bolt://", "bolt://localhost/neo4j"])(
    "%s is refused",
    (uri) => {
      expect(() => checkServerUri(uri)).toThrow(expect.objectContaining({ code: "neo4j/uri", exitStatus: 2 }));
    },
  );

  it.each(["bolt://neo4j:hunter2@localhost", "bolt://:hunter2@db", "bolt://neo4j:hunter2@"])(
    "a password in %s is refused and not repeated",
    (uri) => {
      expect(() => checkServerUri(uri)).toThrow(/holds no user and no password/u);
      expect(() => checkServerUri(uri)).not.toThrow(/hunter2/u);
    },
  );
});
