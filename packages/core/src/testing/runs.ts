import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    runs: number;
  }
}

fc.configureGlobal({ numRuns: inject("runs") });
