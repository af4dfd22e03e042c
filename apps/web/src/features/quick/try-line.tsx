"use client";
import { lazy } from "react";
import { lineWords } from "../../messages/en/line.ts";
import { useSay } from "../../messages/language.tsx";
import { QuickLine } from "./quick-line.tsx";

const TryPanel = lazy(() => import("./try-panel.tsx"));

/** For visitors: the line as it works, without an account. */
export function TryLine() {
  const say = useSay(lineWords);
  return (
    <QuickLine
      label={say("whatWouldYouLikeTo")}
      placeholder={say("tryItRun500")}
      panel={(props) => <TryPanel {...props} />}
    />
  );
}
