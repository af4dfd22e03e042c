import type { ReviewLine } from "@cairn/core/model/review-schema";
import { amountText, ofText, type Unit } from "./amount-text.ts";
import { weekWords } from "./messages/en/week.ts";
import { sayIn } from "./messages/say.ts";

/** The week of a goal: "12.4 of 9.6 km this week", "3 times", "nothing logged". */
export function weekSentence(line: ReviewLine, unit: Unit, running: boolean): string {
  const say = sayIn(weekWords, unit.locale);
  const { done, planned, bound } = line;
  const when = running ? say("thisWeek") : say("thatWeek");
  if (bound === "upper" && planned !== null)
    return say("room", { done: amountText(done, unit), when, planned: amountText(planned, unit) });
  if (done < 0) return say("down", { amount: amountText(-done, unit), when });
  if (planned !== null && planned > 0) return say("done", { amount: ofText(done, planned, unit), when });
  return done === 0 ? say("nothing", { when }) : say("done", { amount: amountText(done, unit), when });
}
