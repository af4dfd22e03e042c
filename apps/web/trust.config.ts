import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** What takes minutes to prove: `npm run test:trust`. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["test/trust/*.trust.ts", "test/durability.test.ts"],
    testTimeout: 600_000,
    // Each measures times, and would measure the others'.
    fileParallelism: false,
  },
});
