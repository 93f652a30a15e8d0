import { type Command, InvalidArgumentError, Option } from "commander";
import type { GraphStore } from "../model/store.ts";
import { type Connection, neo4jStore, openConnection } from "../stores/neo4j/index.ts";
import { checkServerUri } from "../stores/neo4j/server-address.ts";
import { doNotLinger } from "./lingering.ts";
import { readPassword } from "./read-password.ts";

/** How to reach a server, as given on the command line. */
export interface ServerOptions {
  readonly database?: string;
  readonly user: string;
  readonly passwordFile?: string;
}

/** `--database`, `--user`, `--password-file`. */
export function withServerOptions(command: Command): Command {
  return command
    .option("--database <name>", "the database (default: the server's)")
    .option("--user <name>", "who signs in", process.env["NEO4J_USER"] ?? "neo4j")
    .option("--password-file <file>", "a file only you can read (default: NEO4J_PASSWORD, else asked for)");
}

/** What a command that asks a graph takes besides, to ask it on a server. */
export interface AskedStoreOptions extends ServerOptions {
  readonly neo4j?: string;
  /** Milliseconds. */
  readonly timeout?: number;
}

export function withNeo4jOption(command: Command): Command {
  const there = new Option("--neo4j <uri>", "ask there instead of in memory: bolt://localhost:7687");
  return withServerOptions(command.addOption(there));
}

export function withTimeoutOption(command: Command): Command {
  return command.addOption(
    new Option("--timeout <seconds>", "longest time for the statement").argParser((given) => {
      const seconds = Number(given);
      if (!Number.isFinite(seconds) || seconds <= 0) throw new InvalidArgumentError("expected a number of seconds.");
      return Math.ceil(seconds * 1000);
    }),
  );
}

/** Signs in. The URI is looked at before anybody is asked for a password. */
export async function connectTo(uri: string, options: ServerOptions): Promise<Connection> {
  checkServerUri(uri);
  const { user, database = null, passwordFile } = options;
  const password = await readPassword(passwordFile, user, uri);
  return await openConnection({ uri, user, password, database });
}

/** The server as a store. */
export async function storeAt(uri: string, options: ServerOptions): Promise<GraphStore> {
  return neo4jStore(await connectTo(uri, options));
}

/** The one server that a shell asks at a time. */
export class ServerStores {
  private current: GraphStore | null = null;
  private readonly options: ServerOptions;

  constructor(options: ServerOptions) {
    this.options = options;
  }

  /** The one before is left only when the next one answers. */
  async open(uri: string): Promise<GraphStore> {
    // A shell goes on when a server cannot be reached, and should still be able to end.
    doNotLinger();
    const next = await storeAt(uri, this.options);
    await this.close();
    this.current = next;
    return next;
  }

  async close(): Promise<void> {
    await this.current?.close();
    this.current = null;
  }
}
