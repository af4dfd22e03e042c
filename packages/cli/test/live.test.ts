import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cairn } from "./server.ts";

let cairn: Cairn;
beforeAll(async () => {
  cairn = await Cairn.start();
});
afterAll(() => cairn.stop());

/** Somebody with the example's goals. */
async function withGoals() {
  const run = await cairn.person();
  expect(await run("example")).toMatchObject({ code: 0, text: expect.stringContaining("23 example goals") });
  const goals = async (tab = "active"): Promise<{ id: string; title: string; kind: string }[]> => {
    const items: { goal: { id: string; title: string; measure: { kind: string } } }[] = JSON.parse(
      (await run("goals", "--tab", tab, "--json")).text,
    );
    return items.map(({ goal }) => ({ id: goal.id, title: goal.title, kind: goal.measure.kind }));
  };
  const one = async (kind: string) => {
    const found = (await goals()).find((goal) => goal.kind === kind);
    if (!found) throw new Error(`the example has no ${kind}`);
    return found;
  };
  return { run, goals, one };
}

test("an account goes from one Cairn into another by a file, tried first, and twice is once", async () => {
  const { run } = await withGoals();
  expect(await run("export", "a.zip")).toMatchObject({ code: 0, text: expect.stringContaining("23 goals") });
  expect(await run("export", "a.zip")).toMatchObject({
    code: 1,
    text: expect.stringContaining("there already"),
  });
  const other = await cairn.person();
  expect((await other("import", "a.zip", "--dry-run")).text).toContain("goals: 23 would be created");
  expect((await other("goals")).text).toBe("No goal is running.");
  expect((await other("import", "a.zip")).text).toContain("goals: 23 created, 0 here already, 0 refused");
  expect((await other("import", "a.zip")).text).toContain("goals: 0 created, 23 here already, 0 refused");
  expect(await other("verify")).toMatchObject({ code: 0, text: expect.stringContaining("0 differences") });
  expect(await other("import", "nowhere.zip")).toMatchObject({
    code: 1,
    text: expect.stringContaining("not there"),
  });
});

test("the example goes as it came", async () => {
  const { run } = await withGoals();
  expect((await run("example", "--remove")).text).toContain("Removed 23 example goals");
  expect((await run("goals")).text).toBe("No goal is running.");
});

test("a plan is changed, and what does not fit is refused at its field", async () => {
  const { run, one } = await withGoals();
  const { id } = await one("metric");
  expect((await run("plan", id, "--due", "2027-03-01")).text).toContain("by 1 March 2027");
  expect(await run("plan", id, "--due", "2001-01-01")).toMatchObject({
    code: 1,
    text: expect.stringContaining("due"),
  });
});

test("a way back is shown and taken", async () => {
  const { run, goals } = await withGoals();
  for (const { id, kind } of await goals()) {
    if (kind !== "metric") continue;
    const shown = await run("ways-back", id);
    if (!shown.text.startsWith("more")) continue;
    expect((await run("ways-back", id, "more")).code).toBe(0);
    expect((await run("ways-back", id)).text).toContain("nothing to come back from");
    return;
  }
  throw new Error("the example has no goal below its line");
});

test("a goal pauses and runs again, and so does everything", async () => {
  const { run, goals, one } = await withGoals();
  const { id, title } = await one("metric");
  const before = (await goals()).length;
  expect((await run("pause", id, "--from", "2026-03-09")).text).toBe(
    `${title} pauses from 2026-03-09 until you resume.`,
  );
  expect((await goals("paused")).map((goal) => goal.id)).toContain(id);
  expect((await run("resume", id)).text).toBe(`${title} runs again from 2026-03-11.`);
  expect(await run("resume", id)).toMatchObject({ code: 1, text: `${title} is not paused today.` });
  await run("away", "--until", "2026-04-03");
  expect(await goals()).toEqual([]);
  await run("resume");
  expect((await goals()).length).toBe(before);
});

test("a goal is closed, taken up, archived, removed and restored", async () => {
  const { run, goals, one } = await withGoals();
  const { id, title } = await one("habit");
  expect((await run("close", id, "--as", "let_go", "--note", "so be it")).code).toBe(0);
  expect((await goals("let_go")).map((goal) => goal.id)).toContain(id);
  expect((await run("reopen", id)).text).toBe(`${title} runs again.`);
  expect((await run("archive", id)).text).toBe(`${title} is archived.`);
  expect((await run("unarchive", id)).text).toBe(`${title} is out of the archive.`);
  expect((await run("trash", id)).text).toBe(`${title} is in the trash for 30 days.`);
  expect(await run("trash", id)).toMatchObject({ code: 1 });
  expect((await run("restore", id)).text).toBe(`${title} is back.`);
  expect((await goals()).map((goal) => goal.id)).toContain(id);
});

test("an item of a checklist is ticked off by its name", async () => {
  const { run, one } = await withGoals();
  const { id } = await one("checklist");
  const open = /^\[ \] (.+?)(?: {2}by .*)?$/m.exec((await run("milestones", id)).text)?.[1];
  if (!open) throw new Error("the example's checklist is done");
  expect((await run("done", id, open)).text).toContain(`Done: ${open}.`);
  expect((await run("milestones", id)).text).toContain(`[x] ${open}  done 11 March`);
  expect(await run("done", id)).toMatchObject({
    code: 1,
    text: expect.stringContaining("<step> is missing"),
  });
  expect(await run("done", id, "flying")).toMatchObject({
    code: 1,
    text: expect.stringContaining("could be one of these"),
  });
});

test("areas are made, named anew, ordered and removed, and goals move among them", async () => {
  const { run, goals } = await withGoals();
  const lines = async (...words: [string, ...string[]]) => (await run(...words)).text.split("\n");
  const before = await lines("areas");
  expect((await run("area", "Garden")).text).toBe("Garden is made.");
  expect((await run("area", "Garden")).text).toBe("Garden is there already.");
  expect(await lines("area", "garden", "--rename", "The garden")).toEqual([...before, "The garden"]);
  expect(await lines("area", "The garden", "--before", before[0] ?? "")).toEqual(["The garden", ...before]);
  expect(await lines("area", "The garden", "--last")).toEqual([...before, "The garden"]);
  const [first, second] = await goals();
  if (!first || !second) throw new Error("the example has goals");
  await run("move", first.id, "--area", "The garden");
  await run("move", first.id, "--after", second.id);
  expect((await goals()).slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(await run("move", first.id, "--area", "Nowhere")).toMatchObject({
    code: 1,
    text: expect.stringContaining("cairn areas"),
  });
  expect(await run("move", first.id, "--area", "Body", "--no-area")).toMatchObject({ code: 2 });
  expect((await run("area", "The garden", "--remove")).text).toContain("Its goals stay");
  expect(await lines("areas")).toEqual(before);
});

describe("in a sentence", () => {
  /** Somebody with goals that were made by sentences. */
  async function runner(...lines: string[]) {
    const run = await cairn.person();
    for (const line of lines) expect(await run("add", line), line).toMatchObject({ code: 0 });
    return run;
  }
  const RUN = "run 500 km by 31 December from 1 January 2026";

  test("a goal is made, in an area that is found or made", async () => {
    const run = await runner("meditate every day #mind");
    expect(await run("add", "run 500 km by 31 December #mind")).toEqual({
      code: 0,
      text: "Run: 500 km by 31 December. That is 11.9 km a week from today. In Mind.",
    });
    expect((await run("areas")).text).toBe("Mind");
  });

  test.each([
    [["learn Dutch"], "How will you know"],
    [["lose 5 kg by 1 May"], "--start is missing"],
    [["run 500 km by 31 December", "--due", "2026-12-31"], "--due: <goal> says it already"],
    [["run 500 km by 14 March"], "Is it 14 March 2027?"],
    [["weigh 72 kg by 1 May starting at 72"], "target: "],
  ])("%j is not made a goal by guessing", async (argv, part) => {
    const run = await cairn.person();
    const { code, text } = await run("add", ...argv);
    expect(text).toContain(part);
    expect(code).toBeGreaterThan(0);
    expect((await run("goals")).text).toBe("No goal is running.");
  });

  test("an entry goes to the goal that its words fit, with its day and note", async () => {
    const run = await runner(RUN, "meditate every day");
    expect((await run("log", "run 5 km")).text).toMatch(/^Run: \+5 km today\nRun {2}· {2}5 of 500 km/);
    expect((await run("log", "ran 6.2 yesterday with a friend")).text).toContain(
      "Run: +6.2 km yesterday, note: With a friend",
    );
    expect((await run("log", "meditated")).text).toContain("Meditate: one today");
    expect((await run("log", "med")).text).toContain("Meditate: one today");
  });

  test("a rest day is of the goal and the day that the words name", async () => {
    const run = await runner(RUN);
    expect((await run("log", "run on Monday", "--rest")).text).toContain("Run: a rest day on Mon 9");
    expect(await run("log", "run 5 km", "--rest")).toMatchObject({ code: 1 });
  });

  test.each([
    [["run 5"], "could be 2 goals"],
    [["run"], "could be 2 goals"],
    [["read"], "<amount> is missing"],
    [["didn't read 20 pages"], "nothing is logged"],
    [["went for a walk"], "could be 3 goals"],
    [["swim 2 km"], 'cairn add "swim 2 km"'],
    [["read 20 pages tomorrow"], "day: "],
    [["read 20 pages yesterday", "--day", "2026-03-01"], "--day: <entry> says it already"],
    [["read 20 pages in bed", "--note", "on the sofa"], "--note: <entry> says it already"],
  ])("%j is not logged by guessing", async (argv, part) => {
    const run = await runner(
      RUN,
      "run 300 miles by 31 December",
      "read 2000 pages by 31 December from 1 January 2026",
    );
    const { code, text } = await run("log", ...argv);
    expect(text).toContain(part);
    expect(code).toBeGreaterThan(0);
    expect((await run("undo")).text).toContain("no entry to take back");
  });
});
