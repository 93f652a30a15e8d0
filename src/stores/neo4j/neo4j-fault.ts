/* From what the driver throws to one line that says what to do. */
import { RawiError } from "../../model/diagnostic.ts";

const NEO4J = 4;

/** The parts of a driver's error that tell what happened. */
export interface DriverError {
  readonly code: string;
  readonly message: string;
}

/** Where it happened, as messages name it. */
export interface FaultPlace {
  readonly uri: string;
  readonly database: string | null;
  readonly user: string;
  /** Whether the connection had worked before. */
  readonly connected: boolean;
}

type Line = readonly [name: string, message: string, hint: string | null];

/** The codes are those of the Neo4j status codes, version 5. */
export function neo4jFault(error: DriverError, place: FaultPlace): RawiError {
  const [name, message, hint] = lineFor(error, place);
  return new RawiError(`neo4j/${name}`, message, hint, name === "statement" ? 1 : NEO4J);
}

function lineFor(error: DriverError, place: FaultPlace): Line {
  const { code, message } = error;
  if (/no space left|disk (?:is )?full|not enough (?:disk )?space/iu.test(message)) return diskFull(place);
  const known = BY_CODE[code];
  if (known) return known(place);
  if (code === "ServiceUnavailable" || code === "SessionExpired") return unreachable(error, place);
  if (code === "ProtocolError" || /Bolt protocol version|responded HTTP/iu.test(message)) return noBolt(error, place);
  if (/timed out/iu.test(message)) return hung(place);
  if (/^Neo\.ClientError\.(?:Statement|Procedure|General\.InvalidArguments)/u.test(code)) return statementFault(error);
  if (code.startsWith("Neo.TransientError")) return busy(error, place);
  return ["server", `Neo4j at ${place.uri} failed: ${oneLine(message)} [${code}]`, "Look into the server's debug.log."];
}

const BY_CODE: Readonly<Record<string, (place: FaultPlace) => Line>> = {
  "Neo.ClientError.Security.Unauthorized": ({ uri, user }) => [
    "password",
    `${uri} refuses the password of ${user}.`,
    "Check --user and the password (--password-file or NEO4J_PASSWORD).",
  ],
  "Neo.ClientError.Security.AuthenticationRateLimit": ({ uri, user }) => [
    "locked-out",
    `${uri} has locked ${user} out after several wrong passwords.`,
    "Wait five seconds and try again with the right one.",
  ],
  "Neo.ClientError.Security.CredentialsExpired": ({ uri, user }) => [
    "password-expired",
    `The password of ${user} at ${uri} has to be changed first.`,
    "Log in once with cypher-shell or the Browser and set a new one.",
  ],
  "Neo.ClientError.Security.Forbidden": ({ user, database }) => [
    "forbidden",
    `${user} may not do this in ${nameOf(database)}.`,
    "Use a user who may write there, or ask its administrator.",
  ],
  "Neo.ClientError.Database.DatabaseNotFound": ({ uri, database }) => [
    "database",
    `There is no database ${nameOf(database)} at ${uri}.`,
    "Name one that exists with --database, or leave it out for the server's default.",
  ],
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": readOnly,
  "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase": readOnly,
  "Neo.ClientError.General.ReadOnly": readOnly,
  "Neo.ClientError.Cluster.NotALeader": ({ uri }) => [
    "not-leader",
    `${uri} is a member of a cluster that takes no writes.`,
    "Push with neo4j:// instead of bolt://, which finds the member that does.",
  ],
  "Neo.ClientError.Statement.AccessMode": () => [
    "statement",
    "Rawi only reads with statements that are typed; this one writes.",
    "Use cypher-shell for it, or rawi push for the graph.",
  ],
  "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": () => tookTooLong(),
  "Neo.ClientError.Transaction.TransactionTimedOut": () => tookTooLong(),
  "Neo.ClientError.Transaction.Terminated": () => stopped(),
  "Neo.TransientError.Transaction.Terminated": () => stopped(),
  "Neo.ClientError.Schema.ConstraintValidationFailed": ({ database }) => [
    "constraint",
    `A constraint of ${nameOf(database)} forbids what Rawi writes.`,
    "Look at SHOW CONSTRAINTS: only Rawi's own may concern the label Rawi.",
  ],
  "Neo.DatabaseError.Schema.ConstraintCreationFailed": ({ database }) => [
    "constraint",
    `${nameOf(database)} holds nodes labelled Rawi with the same id, so they cannot be made unique.`,
    "Remove them, or push into another database.",
  ],
  "Neo.DatabaseError.General.StorageDamageDetected": ({ database }) => [
    "damaged",
    `The store of ${nameOf(database)} is damaged.`,
    "Restore the server's backup, or push into an empty database.",
  ],
  "Neo.ClientError.General.TransactionOutOfMemoryError": outOfMemory,
  "Neo.TransientError.General.MemoryPoolOutOfMemoryError": outOfMemory,
  "Neo.TransientError.General.OutOfMemoryError": outOfMemory,
};

const nameOf = (database: string | null) => database ?? "the default database";

function readOnly({ database }: FaultPlace): Line {
  const hint = "Take it out of server.databases.read_only, or push into another database.";
  return ["read-only", `The database ${nameOf(database)} is read-only.`, hint];
}

function outOfMemory({ uri }: FaultPlace): Line {
  const hint = "Raise server.memory.heap.max_size, or ask for less.";
  return ["memory", `Neo4j at ${uri} has not enough memory for this.`, hint];
}

function diskFull({ uri }: FaultPlace): Line {
  const hint = "Make room there and push again: it goes on where it stopped.";
  return ["disk-full", `The disk of the Neo4j server at ${uri} is full.`, hint];
}

function tookTooLong(): Line {
  return ["timeout", "The statement took too long and was stopped on the server.", "Ask for less, or raise --timeout."];
}

function stopped(): Line {
  return ["stopped", "The statement was stopped on the server.", "Run it again, or ask its administrator."];
}

function hung({ uri }: FaultPlace): Line {
  const hint = "It may hang: look at its log, restart it, and try again.";
  return ["hung", `Neo4j at ${uri} takes connections but does not answer.`, hint];
}

function busy({ message }: DriverError, { uri }: FaultPlace): Line {
  return ["unavailable", `Neo4j at ${uri} cannot serve this now: ${oneLine(message)}`, "Try again in a while."];
}

function noBolt({ message }: DriverError, { uri }: FaultPlace): Line {
  if (/HTTP/u.test(message)) {
    return ["http", `${uri} is the HTTP port of a server.`, "Give the Bolt port, 7687 unless it was changed."];
  }
  return ["version", `${uri} speaks no Bolt that Rawi knows.`, "Rawi needs Neo4j 5.26 or later at that port."];
}

function unreachable(error: DriverError, place: FaultPlace): Line {
  const { message } = error;
  const { uri, connected } = place;
  if (/certificate|self-signed|self signed/iu.test(message)) {
    const hint = "Use +ssc instead of +s in the URI if you trust this server.";
    return ["certificate", `The certificate of ${uri} is not trusted.`, hint];
  }
  if (/TLS|SSL|socket disconnected before secure/iu.test(message)) {
    return ["tls", `${uri} speaks no TLS.`, "Leave +s out of the URI, or switch TLS on at the server."];
  }
  if (/timed out|Failed to establish connection in|didn't respond/iu.test(message)) return hung(place);
  if (/responded HTTP/iu.test(message)) return noBolt(error, place);
  if (/ENOTFOUND|EAI_AGAIN/u.test(message)) {
    return ["host", `The host of ${uri} is not known.`, "Check the name in the URI."];
  }
  if (connected) {
    const hint = "Run the command again when the server is back: nothing is lost or doubled.";
    return ["lost", `The connection to Neo4j at ${uri} was lost.`, hint];
  }
  return ["unreachable", `No Neo4j server answers at ${uri}.`, "Start it, or check host and port."];
}

/** The server's own words for a statement of the user's. */
function statementFault({ message }: DriverError): Line {
  return ["statement", oneLine(message), null];
}

function oneLine(message: string): string {
  return (message.split("\n")[0] ?? "").trim();
}
