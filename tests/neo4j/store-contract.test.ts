import { memoryStore } from "../../src/stores/memory-store.ts";
import { neo4jStore, pushGraph } from "../../src/stores/neo4j/index.ts";
import { storeContract } from "../stores/store-contract.ts";
import { connect, empty, onServer } from "./on-server.ts";

onServer("the store on a Neo4j server", () => {
  storeContract({
    open: async (view) => {
      const connection = await connect();
      await empty(connection);
      await pushGraph(connection, view, { graph: "contract:/graph" });
      return neo4jStore(connection);
    },
    cannot: {},
    reference: memoryStore,
  });
});
