import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    // A zone that skipped a whole day: no figure may depend on where the process runs.
    env: { TZ: "Pacific/Apia" },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.test.ts", "src/testing/**"],
      thresholds: { branches: 95 },
    },
  },
});
