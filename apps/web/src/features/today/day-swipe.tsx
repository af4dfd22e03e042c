"use client";
import { useEffect, useRef } from "react";
import { useMark } from "../../ui/loading/hydrated.tsx";

/** How far a finger goes at least, in px, and how long it may take. */
const FAR = 64;
const LONG_MS = 700;

function writesIn(target: Element): boolean {
  return target === document.activeElement && target.matches("input, textarea");
}

/** A finger drawn over the page turns to the day before, or the day after: towards the reader as one turns pages. */
export function DaySwipe({ before, after }: { before: () => void; after: () => void }) {
  const turn = useRef({ before, after });
  turn.current = { before, after };
  useMark("swipe");
  useEffect(() => {
    const page = document.querySelector("main");
    if (!page) return;
    let from: { x: number; y: number; at: number } | null = null;
    const start = (event: TouchEvent) => {
      const [touch, second] = event.touches;
      const { target } = event;
      // Where a finger holds, moves something else, or marks what is written.
      const own =
        target instanceof Element &&
        (target.closest("dialog, select, [data-step]") !== null || writesIn(target));
      from = touch && !second && !own ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : null;
    };
    const end = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      if (!from || !touch || event.timeStamp - from.at > LONG_MS) return;
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
      from = null;
      // Rather across than down: a page that is scrolled stays.
      if (Math.abs(x) < FAR || Math.abs(x) < 2 * Math.abs(y)) return;
      const mirrored = document.dir === "rtl";
      if (x > 0 !== mirrored) turn.current.before();
      else turn.current.after();
    };
    page.addEventListener("touchstart", start, { passive: true });
    page.addEventListener("touchend", end, { passive: true });
    return () => {
      page.removeEventListener("touchstart", start);
      page.removeEventListener("touchend", end);
    };
  }, []);
  return null;
}
