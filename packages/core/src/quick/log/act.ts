import type { ListedGoal } from "../../model/goal.ts";
import type { FieldError } from "../../refusal/error.ts";
import type { Day } from "../../time/day.ts";
import type { Amount } from "../unit.ts";

/**
 * An entry of a goal. Its `value` is null where each entry is one, or where it is `missing`. `said` is the amount as it was said,
 * where it had to be told in the goal's unit; with `rounded` not to the last digit.
 */
export type EntryAct = {
  act: "entry";
  goal: ListedGoal;
  day: Day;
  value: number | null;
  note: string;
  missing: boolean;
  said: Amount | null;
  rounded: boolean;
  refused: FieldError | null;
};
/** A total brought to a number: the entry that is logged is the difference. */
export type SetAct = {
  act: "set";
  goal: ListedGoal;
  day: Day;
  total: number;
  value: number;
  refused: FieldError | null;
};
export type SkipAct = { act: "skip"; goal: ListedGoal; day: Day; refused: FieldError | null };
/** A step of a project is ticked off. */
export type StepAct = { act: "step"; goal: ListedGoal; step: Step; day: Day };
/** What is done once is done. */
export type DoneAct = { act: "done"; goal: ListedGoal; day: Day };
/** The latest entry, of one goal or of all, is taken back. */
export type UndoAct = { act: "undo"; goal: ListedGoal | null };
/** The latest entry, of one goal or of all, gets another amount. */
export type CorrectAct = { act: "correct"; goal: ListedGoal | null; amount: Amount };

/** What a line does when Enter is pressed. */
export type Act = EntryAct | SetAct | SkipAct | StepAct | DoneAct | UndoAct | CorrectAct;

export type Step = { id: string; goalId: string; title: string };
