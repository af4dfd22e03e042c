import type { GoalTab } from "@cairn/core/model/goal-tab";
import { find, RUNNING } from "../goals/find.ts";
import type { Command } from "../table/command.ts";
import type { Client } from "../world.ts";
import { goalName } from "./inputs.ts";

const OVER: readonly GoalTab[] = ["reached", "let_go"];

type Step = {
  name: string;
  summary: string;
  /** In which lists it finds its goal. */
  tabs: readonly GoalTab[];
  procedure: keyof Pick<Client["goal"], "reopen" | "archive" | "unarchive" | "remove" | "restore">;
  said: string;
};

const STEPS: readonly Step[] = [
  {
    name: "reopen",
    summary: "takes up a closed goal again",
    tabs: OVER,
    procedure: "reopen",
    said: "runs again",
  },
  {
    name: "archive",
    summary: "puts a goal aside, out of the lists",
    tabs: [...RUNNING, ...OVER],
    procedure: "archive",
    said: "is archived",
  },
  {
    name: "unarchive",
    summary: "takes a goal out of the archive",
    tabs: ["archived"],
    procedure: "unarchive",
    said: "is out of the archive",
  },
  {
    name: "trash",
    summary: "moves a goal to the trash, where it waits 30 days",
    tabs: [...RUNNING, ...OVER, "archived"],
    procedure: "remove",
    said: "is in the trash for 30 days",
  },
  {
    name: "restore",
    summary: "takes a goal out of the trash",
    tabs: ["trash"],
    procedure: "restore",
    said: "is back",
  },
];

/** The steps of a goal's life that need nothing but the goal. */
export const steps: readonly Command[] = STEPS.map(({ name, summary, tabs, procedure, said }) => ({
  name,
  group: "A goal's life",
  summary,
  arguments: [goalName],
  options: [],
  examples: [`cairn ${name} "run"`],
  run: async (given, { client }) => {
    const { goal } = await find(client(), given(goalName), tabs);
    const view = await client().goal[procedure].mutate({ id: goal.id });
    return { data: view, lines: [`${view.goal.title} ${said}.`] };
  },
}));
