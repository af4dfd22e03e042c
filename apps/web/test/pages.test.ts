import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ROUTES } from "../e2e/pages.ts";

test("the walks over all pages know every page there is", () => {
  const app = fileURLToPath(new URL("../src/app", import.meta.url));
  const files = readdirSync(app, { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  const onDisk = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map(routeOf);
  expect([...ROUTES].sort()).toEqual(onDisk.sort());
});

/** `(app)/goals/page.tsx` is served at /goals: folders in brackets are only for order. */
function routeOf(file: string): string {
  const folders = dirname(file)
    .split("/")
    .filter((part) => part !== "." && !/^\(.*\)$/.test(part));
  return `/${folders.join("/")}`;
}
