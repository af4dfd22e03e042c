import type { Command } from "../table/command.ts";
import { add } from "./add.ts";
import { area } from "./area.ts";
import { areas } from "./areas.ts";
import { close } from "./close.ts";
import { completion } from "./completion.ts";
import { done } from "./done.ts";
import { example } from "./example.ts";
import { exportAccount } from "./export.ts";
import { goal } from "./goal.ts";
import { goals } from "./goals.ts";
import { help } from "./help.ts";
import { importAccount } from "./import.ts";
import { log } from "./log.ts";
import { milestones } from "./milestones.ts";
import { move } from "./move.ts";
import { away, pause } from "./pause.ts";
import { plan } from "./plan.ts";
import { resume } from "./resume.ts";
import { steps } from "./steps.ts";
import { today } from "./today.ts";
import { undo } from "./undo.ts";
import { verify } from "./verify.ts";
import { waysBack } from "./ways-back.ts";

/** Everything that the command line can do, in the order of its help. */
export const COMMANDS: readonly Command[] = [
  today,
  goals,
  goal,
  add,
  log,
  done,
  milestones,
  undo,
  plan,
  waysBack,
  pause,
  away,
  resume,
  close,
  ...steps,
  areas,
  area,
  move,
  verify,
  exportAccount,
  importAccount,
  example,
  help,
  completion,
];
