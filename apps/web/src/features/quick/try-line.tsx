"use client";
import { lazy } from "react";
import { QuickLine } from "./quick-line.tsx";

const TryPanel = lazy(() => import("./try-panel.tsx"));

/** For visitors: the line as it works, without an account. */
export function TryLine() {
  return (
    <QuickLine
      label="What would you like to do? Try it"
      placeholder="Try it: run 500 km by 31 December"
      panel={(props) => <TryPanel {...props} />}
    />
  );
}
