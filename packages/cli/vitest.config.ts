import { messages } from "@cairn/text/messages-loader.mjs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [messages],
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "../db/src/testing/server.ts",
    // They end what hangs; how slow a machine is decides nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
