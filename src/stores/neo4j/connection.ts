import neo4j, { type Driver, type Session } from "neo4j-driver";
import { RawiError } from "../../model/diagnostic.ts";
import { type DriverError, type FaultPlace, neo4jFault } from "./neo4j-fault.ts";
import { checkServerUri, type ServerAddress } from "./server-address.ts";
import { checkServerVersion } from "./server-version.ts";
import { withDeadline } from "./with-deadline.ts";

/** An open way to one database; whatever it throws is a RawiError of one line. */
export interface Connection {
  readonly uri: string;
  /** Name of the database, also when the server's default is meant. */
  readonly database: string;
  session(mode: "read" | "write"): Session;
  /** Runs `work`, at most `limit` milliseconds, also when the server hangs. */
  guard<Result>(limit: number, work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Milliseconds. A hung server takes TCP connections, so only the acquisition is bounded for sure. */
const CONNECT = 10_000;
const ACQUIRE = 10_000;
const OPEN = 15_000;
const CLOSE = 2_000;
/** A server that is started again answers after some fifteen seconds; the driver's waits double up to thirty. */
const RETRY = 60_000;

/** Connects, signs in once and checks version and database. Throws RawiErrors, most with exit status 4. */
export async function openConnection(address: ServerAddress): Promise<Connection> {
  const { uri, user, password, database } = address;
  checkServerUri(uri);
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    useBigInt: true,
    connectionTimeout: CONNECT,
    connectionAcquisitionTimeout: ACQUIRE,
    maxTransactionRetryTime: RETRY,
    maxConnectionPoolSize: 4,
    telemetryDisabled: true,
    userAgent: "rawi",
  });
  const place = { uri, user, database, connected: false };
  try {
    const name = await guarded(place, OPEN, () => greet(driver, database));
    return connectionOver(driver, { ...place, database: name, connected: true });
  } catch (error) {
    await closeDriver(driver);
    throw error;
  }
}

/** The name of the database; `session.run` tries once, so that a wrong password does not lock its owner out. */
async function greet(driver: Driver, database: string | null): Promise<string> {
  const session = driver.session({ ...(database === null ? {} : { database }), defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run("RETURN 1");
    checkServerVersion(summary.server.agent ?? "");
    return summary.database.name ?? database ?? "neo4j";
  } finally {
    await session.close();
  }
}

function connectionOver(driver: Driver, place: FaultPlace & { readonly database: string }): Connection {
  const { uri, database } = place;
  return {
    uri,
    database,
    session: (mode) =>
      driver.session({ database, defaultAccessMode: mode === "read" ? neo4j.session.READ : neo4j.session.WRITE }),
    guard: (limit, work) => guarded(place, limit, work),
    close: () => closeDriver(driver),
  };
}

async function guarded<Result>(place: FaultPlace, limit: number, work: () => Promise<Result>): Promise<Result> {
  try {
    return await withDeadline(limit, work());
  } catch (error) {
    throw isDriverError(error) ? neo4jFault(error, place) : error;
  }
}

function isDriverError(error: unknown): error is Error & DriverError {
  return (
    error instanceof Error && !(error instanceof RawiError) && typeof (error as { code?: unknown }).code === "string"
  );
}

/** A hung server does not answer a good-bye either. */
async function closeDriver(driver: Driver): Promise<void> {
  await withDeadline(CLOSE, driver.close()).catch(() => {});
}
