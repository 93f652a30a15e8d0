export { type CheckFinding, checkGraph } from "./check-graph.ts";
export { type Connection, openConnection } from "./connection.ts";
export { neo4jStore } from "./neo4j-store.ts";
export { type PushReport, pushGraph } from "./push-graph.ts";
export type { ServerAddress } from "./server-address.ts";
