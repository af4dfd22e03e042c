import { capabilities } from "../../model/capabilities.ts";
import type { LineReading } from "../../quick/line.ts";
import type { Act } from "../../quick/log/act.ts";
import { type Day, dayNumber } from "../../time/day.ts";
import type { Outcome } from "./score.ts";

function actText(act: Act, today: Day): string {
  const on = (day: Day) => (day === today ? "" : ` @${dayNumber(day) - dayNumber(today)}`);
  switch (act.act) {
    case "entry": {
      const { goal, value, note, day } = act;
      const said = note === "" ? "" : ` n ${note}`;
      if (act.missing) return `ask amount ${goal.id}`;
      if (value === null) return `${goal.id}${on(day)}${said}`;
      if (value === 0) return `${goal.id} =0 today${on(day)}`;
      return `${goal.id} ${capabilities(goal.measure).level ? "" : "+"}${value}${on(day)}${said}`;
    }
    case "set":
      return `${act.goal.id} =${act.total}${on(act.day)}`;
    case "skip":
      return `skip ${act.goal.id}${on(act.day)}`;
    case "step":
      return `step ${act.step.title}${on(act.day)}`;
    case "done":
      return `done ${act.goal.id}${on(act.day)}`;
    case "undo":
      return `undo ${act.goal?.id ?? ""}`.trim();
    case "correct":
      return `correct ${act.goal ? `${act.goal.id} ` : ""}${act.amount.value}`;
  }
}

/** A reading of a line about what happened, as the golden table writes it. */
export function logNotation(reading: LineReading, today: Day): string {
  if (reading.kind === "acts") {
    const refused = reading.acts.some((act) => "refused" in act && act.refused?.reason === "day_future");
    return refused ? "refused" : reading.acts.map((act) => actText(act, today)).join("; ");
  }
  if (reading.kind === "open") return `ask ${reading.open.question}`;
  return reading.kind;
}

/** Scores a reading against what was meant. That nothing is logged is right wherever nothing should be. */
export function scoreLog(meant: string, heard: string, ready: boolean): Outcome {
  const wanted = meant.split("~").map((way) => way.trim());
  const silent = wanted.some((way) => /^(?:ask|none|refused)/.test(way));
  const asked = /^(?:ask|refused|nothing)/.test(heard);
  if (wanted.includes(heard) || (silent && asked)) return "right";
  if (asked) return "asks";
  if (wanted.includes("goal")) return heard === "goal" ? "right" : ready ? "false" : "wrong";
  if (!ready) return silent ? "asks" : "wrong";
  // The act is right, and only its note is not.
  const bare = (text: string) => text.replace(/ n .*$/, "");
  return wanted.some((way) => bare(way) === bare(heard)) ? "half" : "false";
}
