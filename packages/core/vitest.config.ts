import { env } from "node:process";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  test: {
    include: ["src/**/*.test.ts"],
    // A zone that skipped a whole day: no figure may depend on where the process runs.
    env: { TZ: "Pacific/Apia" },
    /** Runs of every law: CAIRN_RUNS, else 200; 10,000 by `pnpm test:laws`. */
    provide: {
      runs: Number(env.CAIRN_RUNS ?? (mode === "laws" ? 10_000 : 200)),
      seed: mode === "laws" || env.CAIRN_RUNS ? Date.now() % 2 ** 31 : 20_260_301,
    },
    setupFiles: ["src/testing/runs.ts"],
    // It ends what hangs; how slow a machine is decides nothing.
    testTimeout: mode === "laws" || env.CAIRN_RUNS ? 1_800_000 : 120_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.test.ts", "src/testing/**"],
      thresholds: { branches: 95 },
    },
  },
}));
