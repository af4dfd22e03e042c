import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "../db/src/testing/server.ts",
    setupFiles: ["../db/src/testing/seed.ts"],
    // They end what hangs; how slow a machine is decides nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      thresholds: { branches: 90 },
    },
  },
});
