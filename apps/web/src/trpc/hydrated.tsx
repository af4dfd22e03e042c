"use client";
import { useEffect } from "react";

let resolve: () => void;

/**
 * When React has taken over what the server drew of the first page. The frame is taken over before: what it wrote into the
 * cache by then would differ from the page's HTML.
 */
export const hydrated = new Promise<void>((done) => {
  resolve = done;
});

/** Stands inside every page. */
export function Hydrated() {
  useEffect(() => resolve(), []);
  return null;
}
