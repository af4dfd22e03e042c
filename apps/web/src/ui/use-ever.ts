import { useState } from "react";

/** True from the first time on: what is opened seldom loads when it is opened, and stays, so that it closes by itself. */
export function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return now || ever;
}
