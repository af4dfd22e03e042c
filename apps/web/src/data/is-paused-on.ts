import type { Pause } from "@cairn/core/model/pause";
import type { Day } from "@cairn/core/time/day";

/** Whether a day is one of a pause's. */
export function runs(pause: Pause, today: Day): boolean {
  return pause.from <= today && (pause.to === null || pause.to >= today);
}
