import { fileURLToPath } from "node:url";
import { messages } from "@cairn/text/messages-loader.mjs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [messages],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    // Servers start, stop and are killed in here. The deadlines end what hangs; how slow a machine is decides nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
