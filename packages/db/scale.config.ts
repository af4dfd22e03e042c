import { defineConfig, mergeConfig } from "vitest/config";
import shared from "./vitest.config.ts";

/** The whole suite on tables cut into parts, but for the counts of pages and indexes, which are those of whole tables. */
const exclude = ["test/plans.test.ts", "test/growth.test.ts"];

export default mergeConfig(shared, defineConfig({ test: { exclude } }));
