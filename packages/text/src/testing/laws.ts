import {
  enough,
  fractions,
  levers,
  means,
  needIsTight,
  ofNothing,
  ones,
  steps,
  trends,
} from "./laws/amounts.ts";
import { chances, weekdays } from "./laws/chances.ts";
import type { Law } from "./laws/law.ts";
import { buffers, directions, lettingGo, oneVerdict, onTheLine, reached } from "./laws/standing.ts";
import {
  daysOff,
  dueDay,
  keptAndPaused,
  pauses,
  ranges,
  rhythms,
  unitsOfTime,
  waiting,
} from "./laws/time.ts";
import { noBlame, noOnly } from "./laws/words.ts";

/** Each law by the row of docs/sentences.md that it makes impossible. */
export const LAWS: Readonly<Record<string, Law>> = {
  "1 units of time": unitsOfTime,
  "2 need": needIsTight,
  "3 direction": directions,
  "4 buffer": buffers,
  "5 enough today": enough,
  "6 lever": levers,
  "7 ranges of dates": ranges,
  "8 steps and weights": steps,
  "9 reached": reached,
  "10 let go?": lettingGo,
  "11a of nothing": ofNothing,
  "11b fractions of a step": fractions,
  "11c means": means,
  "11d one is one": ones,
  "11e days that are not there": waiting,
  "11f rest and pauses": daysOff,
  "11g on the line, and asked": onTheLine,
  "11h trends": trends,
  "11i rhythm with its number": rhythms,
  "11j only": noOnly,
  "11k one verdict": oneVerdict,
  "12 weekdays": weekdays,
  "chance and gain": chances,
  "kept, and paused periods": keptAndPaused,
  pauses: pauses,
  "due day": dueDay,
  "no blame": noBlame,
};
