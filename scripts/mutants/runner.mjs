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
  // Processes would be handed modules as they were before a fault.
  pool: "threads",
  maxWorkers: 1,
  // A thread cannot have a zone of its own, which this test makes sure of.
  testNamePattern: /^(?!.*the zone of the process is really another one)/,
  // How slow the machine is must not decide.
  testTimeout: 600_000,
  reporters: [{ onTestCaseResult: () => process.send({ alive: true }) }],
  coverage: { enabled: false },
});

process.on("message", async ({ changed, test, stop }) => {
  if (stop) {
    await vitest.close();
    process.exit();
  }
  for (const file of changed) vitest.invalidateFile(file);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([
    vitest.projects[0].createSpecification(test),
  ]);
  const tests = testModules.flatMap((module) => [...module.children.allTests("failed")]);
  const errors = [
    ...testModules.flatMap((module) => module.errors().map(({ message }) => message)),
    ...tests.map((one) => `${one.fullName}: ${one.result().errors[0]?.message}`),
    ...unhandledErrors.map(String),
  ];
  if (process.connected) process.send({ done: true, errors });
});
process.send({ ready: true });
