import { fileURLToPath } from "node:url";
import { messages } from "@cairn/text/messages-loader.mjs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [messages],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    // Servers start, stop and are killed in here.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
