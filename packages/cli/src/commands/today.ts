import { unpackSummary } from "@cairn/core/standing/packing";
import { dayOfFigures, todayList } from "@cairn/core/views/today";
import { todayWords } from "@cairn/text/messages/en/today";
import { translatorFor } from "@cairn/text/messages/translator";
import { daySentence } from "@cairn/text/today-text";
import { dayOf } from "../goals/days.ts";
import { LOCALE, todayLine } from "../goals/goal-text.ts";
import type { Command } from "../table/command.ts";
import { onDay } from "./inputs.ts";

export const today: Command = {
  name: "today",
  group: "Each day",
  summary: "what is due, and what is enough",
  arguments: [],
  options: [onDay],
  examples: ["cairn today", "cairn today --day yesterday"],
  run: async (given, cairn) => {
    const word = given(onDay);
    const asked = word === null || word === "today" ? {} : { day: await dayOf(cairn, word) };
    const answer = await cairn.client().goal.today.query(asked);
    const goals = answer.views.map(unpackSummary);
    const { today, week, done } = todayList(goals);
    const past = "day" in asked && asked.day < answer.today;
    const logged = goals.filter((goal) => (dayOfFigures(goal)?.count ?? 0) > 0);
    const counts = { today: today.length, week: week.length, done: done.length, logged: logged.length };
    const t = translatorFor(todayWords, LOCALE);
    const sections = [
      { name: t(past ? "thisDay" : "today"), items: today },
      { name: t("anyTimeThisWeek"), items: week },
      { name: t("done"), items: done },
    ].filter(({ items }) => items.length > 0);
    return {
      data: answer,
      lines: [
        daySentence(counts, past, LOCALE),
        ...sections.flatMap(({ name, items }) => ["", name, ...items.map((item) => `  ${todayLine(item)}`)]),
      ],
    };
  },
};
