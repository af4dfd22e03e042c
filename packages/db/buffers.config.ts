import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["bench/**/*.test.ts"],
    globalSetup: "src/testing/server.ts",
    disableConsoleIntercept: true,
  },
});
