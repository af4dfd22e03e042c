"use client";
import { type PointerEvent, useEffect, useRef } from "react";

const FIRST_MS = 400;
const SLOWEST_MS = 140;
const FASTEST_MS = 30;

/**
 * Pressing and holding repeats `act`, ever faster; a short press acts once. Keyboard and assistive technology press without a
 * pointer and come as a click alone.
 */
export function useRepeat(act: () => void) {
  const latest = useRef(act);
  latest.current = act;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const repeated = useRef(false);
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  useEffect(() => stop, []);
  const again = (wait: number) => {
    timer.current = setTimeout(() => {
      repeated.current = true;
      latest.current();
      again(Math.max(FASTEST_MS, wait === FIRST_MS ? SLOWEST_MS : wait * 0.9));
    }, wait);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      stop();
      repeated.current = false;
      if (event.button === 0) again(FIRST_MS);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onContextMenu: stop,
    onClick: () => {
      stop();
      // The click that ends a long press is not one more step.
      if (!repeated.current) latest.current();
      repeated.current = false;
    },
  };
}
