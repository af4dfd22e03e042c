"use client";
import { later } from "../../ui/later.tsx";
import { QuickLine } from "./quick-line.tsx";

const TryPanel = later(() => import("./try-panel.tsx").then((file) => file.TryPanel));

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
