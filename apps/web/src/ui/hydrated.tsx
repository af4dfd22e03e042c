"use client";
import { useEffect } from "react";
import { doEarlyPresses } from "../lib/early-presses.ts";

let resolve: () => void;
let done = false;

/**
 * When React has taken over what the server drew of the first page. The frame is taken over before: what it wrote into the
 * cache by then would differ from the page's HTML.
 */
export const hydrated = new Promise<void>((settle) => {
  resolve = settle;
});

/** Whether a page that is drawn now is drawn by the browser itself. */
export function isHydrated(): boolean {
  return done;
}

/** Stands inside every page. */
export function Hydrated() {
  useEffect(() => {
    done = true;
    resolve();
    void hydrated.then(() => doEarlyPresses(document.body));
  }, []);
  return null;
}
