import { GOAL_TABS, type GoalTab } from "@cairn/core/model/goal-tab";
import type { Day } from "@cairn/core/time/day";
import { isDay } from "@cairn/core/time/day";
import type { Route } from "next";

export const SETTINGS_PAGES = [
  "profile",
  "look",
  "days",
  "pauses",
  "data",
  "trash",
  "history",
  "password",
  "sessions",
  "tokens",
  "account",
] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

const route = (path: string, query: Record<string, string | undefined> = {}): Route => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

/** Every address of Cairn. Nothing else in the app writes a path. */
export const paths = {
  today: (day?: Day) => route("/", { day }),
  goals: (tab?: GoalTab, order?: GoalOrder) =>
    route("/goals", {
      show: tab === "active" ? undefined : tab,
      order: order === "area" ? undefined : order,
    }),
  /** What a visitor sees at `/` too (next.config.ts). */
  welcome: () => route("/welcome"),
  /** The new goal's form, with what was said of it. */
  newGoal: (say?: string) => route("/goals/new", { say: say === "" ? undefined : say }),
  /** Today with its line open, holding these words. */
  say: (words = "") => route("/", { say: words }),
  goal: (id: string) => route(`/goals/${encodeURIComponent(id)}`),
  goalLog: (id: string) => route(`/goals/${encodeURIComponent(id)}/log`),
  editGoal: (id: string) => route(`/goals/${encodeURIComponent(id)}/edit`),
  /** This week's review, or that of a week by its name ("2026-W47"); at its beginning, or at a step. */
  review: (week?: string, at?: string) => route(week === undefined ? "/review" : `/review/${week}`, { at }),
  /** This year, or another one. */
  year: (year?: number) => route(year === undefined ? "/review/year" : `/review/year/${year}`),
  settings: (page: SettingsPage = "profile") => route(`/settings/${page}`),
  signIn: (next?: string) => route("/sign-in", { next: next === "/" ? undefined : next }),
  signUp: (next?: string) => route("/sign-up", { next: next === "/" ? undefined : next }),
};

/** Whether a path lies on this origin. "//evil" and "/\evil" are other ones to a browser, and so is what a tab or line break hides. */
export function isOwnPath(path: unknown): path is string {
  return typeof path === "string" && /^\/(?![/\\])[\x21-\x7e]*$/.test(path);
}

/** Where to go after signing in: the wished path when it is one of ours and not a door, else Today. */
export function safeNext(next: string | null | undefined): Route {
  const safe = isOwnPath(next) && !next.startsWith("/sign-");
  return route(safe ? next : "/");
}

/** What an address says of the day (one that has come) and the tab; anything else is as if it were absent. */
export function dayFromQuery(value: string | string[] | undefined, today: Day): Day | null {
  return typeof value === "string" && isDay(value) && value <= today ? value : null;
}
/** A step of a review by its name; one that is not there is the beginning. */
export function stepFromQuery(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
/** Words for the quick line; absent is not the same as empty. */
export function wordsFromQuery(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value.slice(0, 300) : undefined;
}
/** What the list of goals can be ordered by; the first is the usual one. */
export const GOAL_ORDERS = ["area", "line", "recent"] as const;
export type GoalOrder = (typeof GOAL_ORDERS)[number];
export function orderFromQuery(value: string | string[] | undefined): GoalOrder {
  return GOAL_ORDERS.find((order) => order === value) ?? "area";
}
export function tabFromQuery(value: string | string[] | undefined): GoalTab {
  return GOAL_TABS.find((tab) => tab === value) ?? "active";
}
