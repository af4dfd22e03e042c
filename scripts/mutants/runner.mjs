// A process of its own: keeps the test runner of one package, in a copy of the repository, ready for one fault after another.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const entry = createRequire(join(folder, "package.json")).resolve("vitest/node");
const { createVitest } = await import(pathToFileURL(entry).href);

/** As asked for: the test that is likeliest to fail comes first. */
class InOrder {
  sort(files) {
    return files;
  }

  shard(files) {
    return files;
  }
}

const vitest = await createVitest("test", {
  root: folder,
  watch: false,
  // The first failure is enough.
  bail: 1,
  // A process for the tests, which a loop without an end does not keep from being stopped.
  pool: "forks",
  maxWorkers: 1,
  // Started once for all tests of a fault.
  isolate: false,
  // How slow the machine is must not decide.
  testTimeout: 600_000,
  reporters: [{ onTestCaseResult: () => process.send({ alive: true }) }],
  sequence: { sequencer: InOrder },
  coverage: { enabled: false },
});

process.on("message", async ({ changed, tests, stop }) => {
  if (stop) {
    await vitest.close();
    process.exit();
  }
  for (const file of changed) vitest.invalidateFile(file);
  const [project] = vitest.projects;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    tests.map((file) => project.createSpecification(file)),
  );
  const failed = testModules.find((module) => module.state() === "failed");
  const errors = [...(failed?.children.allTests("failed") ?? [])].map(
    (test) => `${test.fullName}: ${test.result().errors[0]?.message}`,
  );
  process.send({
    done: true,
    failed: failed?.moduleId ?? null,
    errors: [...errors, ...unhandledErrors.map(String)],
  });
});
process.send({ ready: true });
