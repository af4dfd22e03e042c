import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const root = fileURLToPath(new URL("../..", import.meta.url));

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: {
    root,
    rules: { "**/src/messages/*/*.ts": { loaders: ["@cairn/text/messages-loader.mjs"], as: "*.js" } },
  },
  transpilePackages: ["@cairn/api", "@cairn/core", "@cairn/db", "@cairn/text"],
  serverExternalPackages: ["@node-rs/argon2"],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  agentRules: false,
  allowedDevOrigins: ["127.0.0.1"],
  // Two pages at one address, so that a visitor does not load the scripts of Today. The names are those of sessionCookieName.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/",
        missing: [
          { type: "cookie", key: "cairn.session" },
          { type: "cookie", key: "__Host-cairn.session" },
        ],
        destination: "/welcome",
      },
    ],
    // Browsers ask for it by themselves when a page's head comes late.
    afterFiles: [{ source: "/favicon.ico", destination: "/icon.svg" }],
    fallback: [],
  }),
};

export default config;
