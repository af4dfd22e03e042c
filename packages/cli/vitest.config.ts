import { messages } from "@cairn/text/messages-loader.mjs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [messages],
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "../db/src/testing/server.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
