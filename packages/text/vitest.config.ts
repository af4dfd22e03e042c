import { defineConfig } from "vitest/config";
import { messages } from "./messages-loader.mjs";

export default defineConfig({
  plugins: [messages],
  test: {
    include: ["src/**/*.test.ts"],
    // A zone that skipped a whole day: no sentence may depend on where the process runs.
    env: { TZ: "Pacific/Apia" },
    // It ends what hangs; how slow a machine is decides nothing.
    testTimeout: 120_000,
  },
});
