// A process of its own: keeps the test runner of one package, in a copy of the repository, ready for one question after another.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const entry = createRequire(join(folder, "package.json")).resolve("vitest/node");
const { createVitest } = await import(pathToFileURL(entry).href);

const vitest = await createVitest("test", {
  root: folder,
  watch: false,
  // They start soonest, and one that has no end does not keep this process from ending.
  pool: "threads",
  maxWorkers: 1,
  // A thread cannot have a zone of its own, which this test makes sure of.
  testNamePattern: /^(?!.*the zone of the process is really another one)/,
  // How slow the machine is must not decide.
  testTimeout: 600_000,
  // One failure is enough.
  bail: 1,
  reporters: [{ onTestCaseResult: () => tell({ alive: true }) }],
  coverage: { enabled: false },
});

const tell = (message) => process.connected && process.send(message);

/** Also when whoever asks is gone: a database of the tests must not outlive them. */
async function stop() {
  await vitest.close();
  process.exit();
}

process.once("disconnect", stop);
process.on("message", async ({ changed, test }) => {
  for (const file of changed) vitest.invalidateFile(file);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([
    vitest.projects[0].createSpecification(test),
  ]);
  // Those of earlier runs come along.
  const module = testModules.find(({ moduleId }) => moduleId === test);
  const errors = [
    ...module.errors().map(({ message }) => message),
    ...[...module.children.allTests("failed")].map(
      (one) => `${one.fullName}: ${one.result().errors[0]?.message}`,
    ),
    ...unhandledErrors.map(String),
  ];
  tell({ done: true, errors });
});
tell({ ready: true });
