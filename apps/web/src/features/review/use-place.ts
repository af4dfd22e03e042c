"use client";
import type { Day } from "@cairn/core/time/day";
import { useEffect, useState } from "react";
import { paths } from "../../lib/paths.ts";

const KEY = "cairn.review";

/**
 * Where in the review one is. The address says it, so that a reload and the way back lead there; the device remembers it for
 * who comes back by another way.
 * @param names the steps; a step keeps its name when one before it goes
 * @param begin the name in the address
 */
export function usePlace(
  names: readonly string[],
  begin: string | undefined,
  week: string | undefined,
  weekOf: Day,
) {
  const [at, setAt] = useState({ name: begin ?? "", place: 0 });
  // Only the browser knows it, after the page is there.
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => setLeft(remembered(weekOf)), [weekOf]);

  const named = names.indexOf(at.name);
  const here = named === -1 ? Math.min(at.place, names.length - 1) : named;
  const leftAt = left === null ? -1 : names.indexOf(left);
  return {
    here,
    /** The step that was left last, when it is not the first; null when there is none. */
    left: leftAt > 0 ? leftAt : null,
    move: (to: number) => {
      const place = Math.min(names.length - 1, Math.max(0, to));
      const name = names[place] ?? "";
      setAt({ name, place });
      window.history.replaceState(null, "", paths.review(week, place === 0 ? undefined : name));
      remember(weekOf, name);
    },
  };
}

function remembered(weekOf: Day): string | null {
  try {
    const [week, name] = (window.localStorage.getItem(KEY) ?? "").split(" ");
    return week === weekOf && name ? name : null;
  } catch {
    return null;
  }
}

function remember(weekOf: Day, name: string) {
  try {
    window.localStorage.setItem(KEY, `${weekOf} ${name}`);
  } catch {
    // Without storage the address alone keeps the place.
  }
}
