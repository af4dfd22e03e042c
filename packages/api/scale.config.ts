import { defineConfig, mergeConfig } from "vitest/config";
import shared from "./vitest.config.ts";

/** The whole suite and, where tables are cut into parts, what holds only there. */
const include = process.env.CAIRN_TEST_SCALE === "parts" ? ["scale/**/*.test.ts"] : [];

export default mergeConfig(shared, defineConfig({ test: { include } }));
