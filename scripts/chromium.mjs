// Finds the browser of the journeys. Nothing is downloaded behind anybody's back but Debian's package, and that as root only.
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { run, say } from "./common.mjs";

/** The shell without a window draws the same pages for two thirds of the processor; any other will do. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MAC].find(runs);
}

/** Where `npx playwright install chromium` puts it. */
function inPlaywrightCache() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
  ];
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-win/chrome.exe",
  ];
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    for (const folder of readdirSync(cache)
      .filter((name) => name.startsWith("chromium-"))
      .sort()
      .reverse()) {
      const found = inside.map((path) => join(cache, folder, path)).find(runs);
      if (found) return found;
    }
  }
}

/** @returns the path of a Chromium, or null after having said what to do */
export async function findChromium() {
  const named = process.env.CAIRN_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    say(`CAIRN_CHROMIUM is ${named}, which is no program.`);
    return null;
  }
  const found = onPath() ?? inPlaywrightCache();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && runs("/usr/bin/apt-get")) {
    say("Installing Debian's chromium…");
    await run("apt-get", ["update"], { capture: true });
    for (const name of ["chromium-headless-shell", "chromium"]) {
      if (onPath()) break;
      await run("apt-get", ["install", "-y", "--no-install-recommends", name], { capture: true });
    }
    const installed = onPath();
    if (installed) return installed;
  }
  say("No Chromium here: install chromium or Google Chrome, or name one in CAIRN_CHROMIUM.");
  return null;
}
