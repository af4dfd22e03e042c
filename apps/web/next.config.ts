import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const root = fileURLToPath(new URL("../..", import.meta.url));

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  transpilePackages: ["@cairn/api", "@cairn/core", "@cairn/db"],
  serverExternalPackages: ["@node-rs/argon2"],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  agentRules: false,
  allowedDevOrigins: ["127.0.0.1"],
  // Browsers ask for it by themselves when a page's head comes late.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
};

export default config;
