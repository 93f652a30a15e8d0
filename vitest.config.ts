import { defineConfig } from "vitest/config";

const onServer = "tests/neo4j/**/*.test.ts";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: [onServer] } },
      {
        extends: true,
        test: {
          name: "neo4j",
          include: [onServer],
          globalSetup: "tests/neo4j/global-setup.ts",
          // They share one database.
          fileParallelism: false,
          testTimeout: 240_000,
        },
      },
    ],
  },
});
