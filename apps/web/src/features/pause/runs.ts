import type { Day } from "@cairn/core/day";
import type { Pause } from "@cairn/core/pause";

/** Whether a day is one of a pause's. */
export function runs(pause: Pause, today: Day): boolean {
  return pause.from <= today && (pause.to === null || pause.to >= today);
}
