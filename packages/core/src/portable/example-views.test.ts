import { describe, expect, test } from "vitest";
import { summarise } from "../decide/summary.ts";
import { exampleViews } from "../testing/example-views.ts";
import { addDays } from "../time/day.ts";
import { heatSeries } from "../views/heat.ts";
import { insightsOf } from "../views/insight.ts";
import { lineSeries } from "../views/line-chart.ts";
import { sparkSeries } from "../views/spark.ts";
import { strengthChart } from "../views/strength-chart.ts";
import { quickLogAction, sectionOf, shareDone, todayList, weekDays, weekStones } from "../views/today.ts";
import { weekSeries } from "../views/weeks.ts";

const MADE = "2026-11-22";

describe.each([0, 1, 40, 400])("every goal of the example year, %i days later", (later) => {
  const context = { today: addDays(MADE, later), weekStart: 1 } as const;
  const views = exampleViews(MADE, later);
  const summaries = views.map((view) => summarise(view, context));

  test("a line ends today where the figures stand, and reaches to the due day", () => {
    for (const view of views) {
      const series = lineSeries(view, context);
      if (!series) continue;
      const { figures } = view;
      const today = series.points.find(({ day }) => day === figures.asOf);
      expect(today?.current).toBeCloseTo(figures.current ?? Number.NaN, 6);
      expect(series.points[0]?.day).toBe(view.goal.start);
      expect(series.due).toBe(figures.due);
      if (figures.due !== null && figures.due >= figures.asOf)
        expect(series.points.at(-1)?.day).toBe(figures.due);
      for (const { day, current } of series.points) expect(current === null).toBe(day > figures.asOf);
      for (const fan of series.fan) {
        expect(fan.low80).toBeLessThanOrEqual(fan.low50);
        expect(fan.low50).toBeLessThanOrEqual(fan.high50);
        expect(fan.high50).toBeLessThanOrEqual(fan.high80);
      }
    }
  });

  test("weeks are in order, within the goal's days, and one of them runs while the goal does", () => {
    for (const view of views) {
      const weeks = weekSeries(view, context);
      for (const [i, week] of weeks.entries()) {
        expect(week.from <= week.to).toBe(true);
        expect(week.from >= view.goal.start).toBe(true);
        const before = weeks[i - 1];
        if (before) expect(before.to < week.from).toBe(true);
      }
      expect(weeks.filter(({ running }) => running).length).toBeLessThanOrEqual(1);
    }
  });

  test("the calendar is 53 whole weeks, levels mean entries, and nothing is logged in the future", () => {
    for (const view of views) {
      const heat = heatSeries(view, context);
      expect(heat).toHaveLength(371);
      for (const square of heat) {
        if (square.state === "future") expect(square.amount).toBeNull();
        if (square.level > 0) expect(square.amount).not.toBeNull();
        if (square.state === "rest" || square.state === "paused") expect(square.amount).toBeNull();
      }
    }
  });

  test("strength is a curve between 0 and 1 for habits and for nothing else", () => {
    for (const view of views) {
      const chart = strengthChart(view, context);
      expect(chart !== null).toBe(view.goal.measure.kind === "habit");
      for (const value of chart?.values ?? []) expect(value >= 0 && value <= 1).toBe(true);
    }
  });

  test("a spark stays between bottom and top", () => {
    for (const summary of summaries) {
      const spark = sparkSeries(summary, context);
      for (const value of [...(spark?.current ?? []), ...(spark?.line ?? [])]) {
        if (value === null) continue;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  test("Today holds a goal once or not at all, and only what runs", () => {
    const list = todayList(summaries);
    const shown = [...list.today, ...list.week, ...list.done].map(({ goal }) => goal.id);
    expect(new Set(shown).size).toBe(shown.length);
    for (const summary of summaries) {
      expect(shown.includes(summary.goal.id)).toBe(sectionOf(summary) !== null);
      if (summary.goal.closedAs !== null) expect(sectionOf(summary)).toBeNull();
      const share = shareDone(summary);
      expect(share >= 0 && share <= 1).toBe(true);
      const press = quickLogAction(summary);
      if (press.kind === "log" && press.value !== null) expect(press.value).toBeGreaterThan(0);
    }
  });

  test("the week's stones are its entries, in its seven days", () => {
    const days = weekDays(context.today, context.weekStart);
    const entries = summaries.flatMap(({ recent }) => recent).filter(({ day }) => days.includes(day));
    const stones = weekStones(summaries, context.today, context.weekStart);
    expect(stones).toHaveLength(entries.reduce((sum, { count }) => sum + count, 0));
    for (const { day } of stones) expect(days).toContain(day);
  });

  test("insights come at most once a kind, and none for what is closed", () => {
    for (const view of views) {
      const kinds = insightsOf(view, context).map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      if (view.goal.closedAs !== null) expect(kinds).toEqual([]);
    }
  });

  test("a habit that counts towards a number is drawn against its line", () => {
    const counting = views.filter(({ goal, figures }) => goal.measure.kind === "habit" && figures.target);
    expect(counting.length).toBeGreaterThan(0);
    for (const { figures } of counting) expect(figures.line).not.toBeNull();
  });

  test("an objective stands where its children stand together", () => {
    const objective = views.find(({ goal }) => goal.measure.kind === "objective");
    const bars = objective?.children.map(({ figures, weight }) => ({ bar: figures.bar ?? 0, weight })) ?? [];
    const weight = bars.reduce((sum, child) => sum + child.weight, 0);
    const mean = bars.reduce((sum, child) => sum + child.bar * child.weight, 0) / weight;
    expect(objective?.figures.bar).toBeCloseTo(mean, 9);
  });
});
