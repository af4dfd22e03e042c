import type { User } from "@cairn/core/model/user";
import { parseQuickAdd } from "@cairn/core/quick/add";
import type { Day } from "@cairn/core/time/day";
import { dayFirst, decimalComma } from "@cairn/text/format";
import { emptyModel, type GoalModel } from "./goal-model.ts";
import { modelOf } from "./model-of-goal.ts";

/** The form as it opens: empty, or with what a sentence says. */
export function firstModel(sentence: string, today: Day, me: Pick<User, "locale" | "weekStart">): GoalModel {
  const base = emptyModel(today);
  if (sentence.trim() === "") return base;
  const read = parseQuickAdd(sentence.slice(0, 200), {
    today,
    weekStart: me.weekStart,
    dayFirst: dayFirst(me.locale),
    decimalComma: decimalComma(me.locale),
  });
  const area = read.area === null ? {} : { areaId: "new", newArea: read.area };
  const named = { ...base, ...area, title: read.title, start: read.start };
  return read.measure ? modelOf(read.measure, read.plan ?? {}, named, me.locale) : named;
}
