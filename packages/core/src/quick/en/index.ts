import type { Language } from "../language.ts";
import { bounds } from "./bounds.ts";
import { days } from "./days.ts";
import { goals } from "./goals.ts";
import { logs } from "./logs.ts";
import { numbers } from "./numbers.ts";
import { rhythms } from "./rhythms.ts";
import { units } from "./units.ts";

export const en: Language = {
  numbers,
  units,
  days,
  rhythms,
  bounds,
  goals,
  logs,
  say: {
    aDay: "a day",
    aWeek: "a week",
    aMonth: "a month",
    inTotal: "in total",
    asBest: "as my best",
    asLevel: "as a level",
    everyDay: "every day",
    threeAWeek: "3 times a week",
    once: "just once",
    asProject: "as a project",
    adds: "more",
    skip: "skip",
  },
};
