"use client";
import { useEffect } from "react";

/** Keeps what is seen, so that it can be opened without a network (src/worker). Browsers have workers on https and on localhost. */
export function KeepOffline() {
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    // A page is complete without it: what fails is tried again with the next one.
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  }, []);
  return null;
}
