import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    runs: number;
    seed: number;
  }
}

// Ordinary runs repeat exactly, coverage included; the longer ones look for what is new, and name their seed when they find it.
fc.configureGlobal({ numRuns: inject("runs"), seed: inject("seed") });
