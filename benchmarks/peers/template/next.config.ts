import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export default {
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: ["postgres"],
} satisfies NextConfig;
