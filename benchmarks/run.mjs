// Bundles the benchmark and its peers, builds the template where it has changed, and runs: node run.mjs --build <folder> [options].
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));

await build({
  absWorkingDir: here,
  entryPoints: ["src/bench.ts", "peers/node.ts", "peers/fastify.ts"],
  outdir: "dist",
  entryNames: "[name]",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  // The workspace's own packages are TypeScript and go in; libraries stay what they are.
  external: Object.keys(dependencies).filter((name) => !name.startsWith("@cairn/")),
  logLevel: "warning",
});

/** A hash over what the template is made from. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const name of readdirSync(join(here, "peers"), { recursive: true }).sort()) {
    if (/\.tsx?$/.test(name) && !/(^|\/)(\.next|next-env\.d\.ts)/.test(name))
      hash.update(name).update(readFileSync(join(here, "peers", name)));
  }
  return hash.digest("hex");
}

const stamp = join(here, "peers/template/.next/sources");
const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  process.stderr.write("Building the template…\n");
  const next = join(here, "node_modules/next/dist/bin/next");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [next, "build", join(here, "peers/template")],
    {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  writeFileSync(stamp, wanted);
}

const { status } = spawnSync(process.execPath, [join(here, "dist/bench.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
