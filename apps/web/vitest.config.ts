import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vitest/config";
import { CATALOGUE, compileCatalogue } from "./messages-loader.mjs";

/** As Turbopack has them: tests format what browsers format. */
const messages: Plugin = {
  name: "messages",
  enforce: "pre",
  transform: { filter: { id: CATALOGUE }, handler: (source, id) => compileCatalogue(source, id) },
};

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
