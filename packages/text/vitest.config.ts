import { defineConfig } from "vitest/config";
import { messages } from "./messages-loader.mjs";

export default defineConfig({
  plugins: [messages],
  // A zone that skipped a whole day: no sentence may depend on where the process runs.
  test: { include: ["src/**/*.test.ts"], env: { TZ: "Pacific/Apia" } },
});
