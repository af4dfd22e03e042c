"use client";
import { useEffect, useLayoutEffect } from "react";
import { doEarlyPresses } from "../../lib/early-presses.ts";

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

/**
 * Says at the document, as `data-page` and so on, that this part of what it shows listens to presses and keys: whoever drives the
 * page from outside waits for it (e2e/patience.ts). The mark goes together with the part, before the next one is
 * seen, and comes after all that stands before it has begun to listen.
 */
export function useMark(part: "page" | "notices" | "swipe") {
  useLayoutEffect(
    () => () => {
      delete document.documentElement.dataset[part];
    },
    [part],
  );
  useEffect(() => {
    document.documentElement.dataset[part] = "";
  }, [part]);
}

/** Stands at the end of every page. */
export function Hydrated() {
  useMark("page");
  useEffect(() => {
    done = true;
    resolve();
    void hydrated.then(() => doEarlyPresses(document.body));
  }, []);
  return null;
}
