"use client";
import type { GoalSummary, Revised } from "@cairn/core/model/view";
import type { TodayList } from "@cairn/core/views/today";
import { useKeptHistories } from "../../data/history.ts";

/** Brings the histories of the day's goals once the page is at rest: a press is reckoned with before it is answered. */
export function Histories({ list }: { list: TodayList<Revised<GoalSummary>> }) {
  useKeptHistories([...list.today, ...list.week, ...list.done]);
  return null;
}
