/* A real Neo4j server for tests, without Docker: jars of Maven Central, a home of its own, a free port on loopback. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const POM = new URL("./pom.xml", import.meta.url).pathname;
/** Outside the project, so that clones and worktrees share 120 MB of jars. */
const LIBRARY = process.env["RAWI_NEO4J_LIB"] ?? join(homedir(), ".cache/rawi/neo4j-5.26.19-apoc");
const READY_WITHIN = 120_000;
const OPENS = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

export const PASSWORD = "only-for-tests";

export interface TestServer {
  readonly uri: string;
  readonly home: string;
  /** Of the Java process that runs at the moment. */
  readonly pid: number;
  /** Ends it at once, as a power cut would, and waits until the process is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again on the same home and port; `settings` stand at the end of neo4j.conf. */
  restart(settings?: readonly string[]): Promise<void>;
  /** Runs a command of neo4j-admin in a folder; what it printed. The caller has stopped the server where it must be. */
  admin(args: readonly string[], folder: string): Promise<string>;
  /** Stops it and removes its home. */
  remove(): Promise<void>;
}

/** Why there can be no server on this machine; null when there can. */
export async function missingForServer(): Promise<string | null> {
  const java = await run("java", ["-version"]).catch(() => null);
  if (!java) return "Java 17 is missing";
  const version = Number(/version "(\d+)/u.exec(java.stderr)?.[1]);
  if (version < 17) return `Java ${version} is too old, 17 is needed`;
  if (existsSync(LIBRARY)) return null;
  return (await run("mvn", ["-v"]).catch(() => null)) ? null : "Maven is missing";
}

/** The jars, fetched once a machine; a fetch that was cut short leaves nothing behind. */
async function fetchLibrary(): Promise<void> {
  if (existsSync(LIBRARY)) return;
  mkdirSync(join(LIBRARY, ".."), { recursive: true });
  const draft = `${LIBRARY}.${process.pid}`;
  await run("mvn", ["-B", "-q", "-f", POM, `-Dneo4j.lib=${draft}`, "generate-resources"]);
  if (existsSync(LIBRARY)) rmSync(draft, { recursive: true });
  else renameSync(draft, LIBRARY);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function configure(home: string, port: number, settings: readonly string[]): void {
  for (const folder of ["conf", "data", "logs", "run", "plugins", "import"])
    mkdirSync(join(home, folder), { recursive: true });
  const lines = [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "server.memory.pagecache.size=256m",
    "dbms.usage_report.enabled=false",
    // A home of 2 MB instead of 516, and a stop within two seconds.
    "db.tx_log.preallocate=false",
    "db.shutdown_transaction_end_timeout=0s",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    ...settings,
  ];
  writeFileSync(join(home, "conf/neo4j.conf"), `${lines.join("\n")}\n`);
}

/** What `bin/neo4j-admin` runs. */
async function runAdminTool(home: string, args: readonly string[], folder = home): Promise<string> {
  const java = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", ...OPENS, "-cp", `${LIBRARY}/*`];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  const { stdout } = await run("java", [...java, "org.neo4j.cli.AdminTool", ...args], { env, cwd: folder });
  return stdout;
}

/**
 * Java under a shell that ends it as soon as its standard input closes, which the system does when the test run dies,
 * however it dies.
 */
function launch(home: string): ChildProcess {
  const java = ["java", "-Xms512m", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", ...OPENS];
  const classes = ["-cp", `${home}/plugins/*:${home}/conf/*:${LIBRARY}/*`, "org.neo4j.server.CommunityEntryPoint"];
  const places = [`--home-dir=${home}`, `--config-dir=${home}/conf`, "--console-mode"];
  const script =
    '"$@" </dev/null & pid=$!; echo "pid $pid"; (cat >/dev/null; kill -9 $pid 2>/dev/null) <&3 & wait $pid';
  return spawn("bash", ["-c", `exec 3<&0; ${script}`, "neo4j", ...java, ...classes, ...places], {
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Whether a server answers the Bolt handshake: magic, four proposals (5.0 to 5.8), four bytes back that are not zero. */
function answersBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.on("error", () => end(false));
    socket.on("end", () => end(false));
    socket.on("connect", () => socket.write(Buffer.from(`6060b01700080805${"00".repeat(12)}`, "hex")));
    socket.on("data", (bytes) => end(bytes.some((byte) => byte !== 0)));
  });
}

/** Starts Java on the home and waits until it answers; what it printed is in the error when it does not. */
async function startJava(home: string, port: number): Promise<{ shell: ChildProcess; pid: number }> {
  const shell = launch(home);
  let printed = "";
  const listen = (chunk: unknown) => {
    printed += String(chunk);
  };
  shell.stdout?.on("data", listen);
  shell.stderr?.on("data", listen);
  const deadline = performance.now() + READY_WITHIN;
  while (!(printed.includes(" Started.") && (await answersBolt(port)))) {
    if (shell.exitCode !== null) throw new Error(`Neo4j ended before it was ready:\n${printed.slice(-2000)}`);
    if (performance.now() > deadline) {
      shell.stdin?.end();
      throw new Error(`Neo4j was not ready within ${READY_WITHIN} ms:\n${printed.slice(-2000)}`);
    }
    await pause(100);
  }
  return { shell, pid: Number(/pid (\d+)/u.exec(printed)?.[1]) };
}

async function end(shell: ChildProcess, pid: number, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (shell.exitCode !== null) return;
  const gone = once(shell, "exit");
  process.kill(pid, signal);
  await gone;
  shell.stdin?.end();
}

/** APOC's procedures, and leave to read files of the home's `import`. */
function addApoc(home: string): void {
  cpSync(join(LIBRARY, "apoc"), join(home, "plugins"), { recursive: true });
  writeFileSync(
    join(home, "conf/apoc.conf"),
    "apoc.import.file.enabled=true\napoc.import.file.use_neo4j_config=true\n",
  );
}

/** A new, empty server. The caller stops it with `remove`. */
export async function startServer(
  settings: readonly string[] = [],
  more: { readonly apoc?: boolean } = {},
): Promise<TestServer> {
  await fetchLibrary();
  const home = mkdtempSync(join(tmpdir(), "rawi-neo4j-"));
  const port = await freePort();
  configure(home, port, settings);
  if (more.apoc) addApoc(home);
  await runAdminTool(home, ["dbms", "set-initial-password", PASSWORD]);
  let java = await startJava(home, port);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    home,
    get pid() {
      return java.pid;
    },
    kill: () => end(java.shell, java.pid, "SIGKILL"),
    stop: () => end(java.shell, java.pid, "SIGTERM"),
    admin: (args, folder) => runAdminTool(home, args, folder),
    async restart(more = []) {
      await end(java.shell, java.pid, "SIGTERM");
      configure(home, port, [...settings, ...more]);
      java = await startJava(home, port);
    },
    async remove() {
      await end(java.shell, java.pid, "SIGTERM");
      rmSync(home, { recursive: true, force: true });
    },
  };
}
