import { env } from "node:process";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  test: {
    include: ["src/**/*.test.ts"],
    // A zone that skipped a whole day: no figure may depend on where the process runs.
    env: { TZ: "Pacific/Apia" },
    /** Runs of every law: CAIRN_RUNS, else 200; 10,000 by `pnpm test:laws`. */
    provide: { runs: Number(env.CAIRN_RUNS ?? (mode === "laws" ? 10_000 : 200)) },
    setupFiles: ["src/testing/runs.ts"],
    testTimeout: mode === "laws" || env.CAIRN_RUNS ? 1_800_000 : 20_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.test.ts", "src/testing/**"],
      // The figures, and all the rest, whose remaining branches are met by the tests of api and web.
      thresholds: {
        branches: 90,
        "src/{amount,apply,cadence,calendar,check-in,checklist,course,day,day-set,evaluate,goal-course,habit,line,metric,objective,pace,plan-change,plan-row,progress,rollup,status,streak,strength,ways-back}.ts":
          { branches: 95 },
      },
    },
  },
}));
