"use client";
import { useEffect, useRef } from "react";

/** How far a finger goes at least, in px, and how long it may take. */
const FAR = 64;
const LONG_MS = 700;
/** Where a finger holds, writes, or moves something else. */
function isOwn(target: Element): boolean {
  if (target.closest("dialog, select, [data-step]")) return true;
  return target === document.activeElement && target.matches("input, textarea");
}

/** A finger drawn over the page turns to the day before, or the day after: towards the reader as one turns pages. */
export function DaySwipe({ before, after }: { before: () => void; after: () => void }) {
  const turn = useRef({ before, after });
  turn.current = { before, after };
  useEffect(() => {
    const page = document.querySelector("main");
    if (!page) return;
    let from: { x: number; y: number; at: number } | null = null;
    const start = (event: TouchEvent) => {
      const [touch, second] = event.touches;
      const { target } = event;
      const own = target instanceof Element && isOwn(target);
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
    // What goes across is ours: the browser would turn to the page before.
    page.style.setProperty("touch-action", "pan-y pinch-zoom");
    page.addEventListener("touchstart", start, { passive: true });
    page.addEventListener("touchend", end, { passive: true });
    return () => {
      page.style.removeProperty("touch-action");
      page.removeEventListener("touchstart", start);
      page.removeEventListener("touchend", end);
    };
  }, []);
  return null;
}
