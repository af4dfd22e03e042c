import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "src/testing/server.ts",
    setupFiles: ["src/testing/seed.ts"],
    // They end what hangs; how slow a machine is decides nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/testing/**"],
      thresholds: { branches: 85 },
    },
  },
});
