"use client";
import type { TodayItem, TodayList, TodaySection } from "@cairn/core/views/today";
import { useEffect, useState } from "react";

const STAY_MS = 2000;
const SECTIONS: readonly TodaySection[] = ["today", "week", "done"];

/**
 * A row that was completed keeps its place for two seconds before it moves: nothing jumps under the finger. With reduced
 * motion it moves at once.
 */
export function useSettled<T extends TodayItem>(list: TodayList<T>, day: string): TodayList<T> {
  const now = placesOf(list);
  const signature = [...now].map(([id, section]) => `${id}:${section}`).join();
  const [settled, setSettled] = useState({ day, places: now, signature });

  useEffect(() => {
    const still = settled.day === day && settled.signature === signature;
    if (still) return;
    const settle = () => setSettled({ day, places: now, signature });
    if (settled.day !== day || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      settle();
      return;
    }
    const timer = setTimeout(settle, STAY_MS);
    return () => clearTimeout(timer);
  }, [day, signature, settled]);

  if (settled.day !== day) return list;
  const kept: TodayList<T> = { today: [], week: [], done: [] };
  const byId = new Map(
    SECTIONS.flatMap((section) => list[section].map((entry) => [entry.goal.id, entry] as const)),
  );
  for (const [id, section] of settled.places) {
    const entry = byId.get(id);
    if (!entry) continue;
    kept[section].push(entry);
    byId.delete(id);
  }
  for (const [id, entry] of byId) kept[now.get(id) ?? "done"].push(entry);
  return kept;
}

function placesOf<T extends TodayItem>(list: TodayList<T>): Map<string, TodaySection> {
  return new Map(
    SECTIONS.flatMap((section) => list[section].map((entry) => [entry.goal.id, section] as const)),
  );
}
