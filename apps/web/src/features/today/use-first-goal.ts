"use client";
import type { GoalSummary } from "@cairn/core/model/view";
import { useEffect, useState } from "react";

const JUST_NOW_MS = 60_000;

/** The id of the only goal, where it has just been made; null otherwise, and while the page is taken over. */
export function useFirstGoal(goals: readonly GoalSummary[]): string | null {
  const [first, setFirst] = useState<string | null>(null);
  const only = goals.length === 1 ? goals[0] : undefined;
  const id = only?.goal.id;
  const madeAt = only?.goal.createdAt;
  const empty = only?.recent.length === 0;
  useEffect(() => {
    if (id !== undefined && madeAt !== undefined && empty && Date.now() - Date.parse(madeAt) < JUST_NOW_MS)
      setFirst(id);
  }, [id, madeAt, empty]);
  return first;
}
