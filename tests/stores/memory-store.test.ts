import { describe, expect, it } from "vitest";
import { memoryStore } from "../../src/stores/memory-store.ts";
import { askedStatements } from "./asked-statements.ts";
import { storeContract } from "./store-contract.ts";

describe("the store in memory", () => {
  storeContract({ open: async (view) => memoryStore(view), cannot: {}, reference: memoryStore });
});

it("most questions of the contract are understood", () => {
  expect(askedStatements.length).toBeGreaterThan(15);
});
