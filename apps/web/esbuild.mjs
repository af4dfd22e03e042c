import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** How server.ts becomes one file: the workspace's sources and the libraries go in, Next and native code stay outside. */
export const serverOptions = {
  absWorkingDir: dirname(fileURLToPath(import.meta.url)),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  external: ["next", "@node-rs/argon2"],
  // CommonJS libraries in an ES module ask for a require of their own.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  sourcemap: "linked",
  logLevel: "warning",
};
