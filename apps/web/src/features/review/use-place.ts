"use client";
import type { Day } from "@cairn/core/time/day";
import { useEffect, useState } from "react";
import { paths } from "../../lib/paths.ts";

const KEY = "cairn.review";

/**
 * Where in the review one is. The address says it, so that a reload and the way back lead there; the device remembers it for
 * who comes back by another way.
 * @param slugs those of the steps; a step keeps its own when one before it goes
 * @param begin the slug in the address
 */
export function usePlace(
  slugs: readonly string[],
  begin: string | undefined,
  week: string | undefined,
  weekOf: Day,
) {
  const [at, setAt] = useState({ slug: begin ?? "", place: 0 });
  // Only the browser knows it, after the page is there.
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => setLeft(remembered(weekOf)), [weekOf]);

  const named = slugs.indexOf(at.slug);
  const here = named === -1 ? Math.min(at.place, slugs.length - 1) : named;
  const leftAt = left === null ? -1 : slugs.indexOf(left);
  return {
    here,
    /** The step that was left last, when it is not the first; null when there is none. */
    left: leftAt > 0 ? leftAt : null,
    move: (to: number) => {
      const place = Math.min(slugs.length - 1, Math.max(0, to));
      const slug = slugs[place] ?? "";
      setAt({ slug, place });
      window.history.replaceState(null, "", paths.review(week, place === 0 ? undefined : slug));
      remember(weekOf, slug);
    },
  };
}

function remembered(weekOf: Day): string | null {
  try {
    const [week, slug] = (window.localStorage.getItem(KEY) ?? "").split(" ");
    return week === weekOf && slug ? slug : null;
  } catch {
    return null;
  }
}

function remember(weekOf: Day, slug: string) {
  try {
    window.localStorage.setItem(KEY, `${weekOf} ${slug}`);
  } catch {
    // Without storage the address alone keeps the place.
  }
}
