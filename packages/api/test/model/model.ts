import { evaluateGoal, type GoalLog } from "@cairn/core/decide/evaluate";
import { verdictOf } from "@cairn/core/figures/verdict";
import type { Area } from "@cairn/core/model/area";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { Figures } from "@cairn/core/model/figures";
import type { Goal } from "@cairn/core/model/goal";
import type { Milestone } from "@cairn/core/model/milestone";
import type { Branch } from "@cairn/core/model/parent";
import type { Pause } from "@cairn/core/model/pause";
import type { Plan } from "@cairn/core/model/plan";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { Child } from "@cairn/core/model/view";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import type { OracleInput } from "@cairn/core/testing/oracle/facts";
import { type Day, dayAt, latestDayOnEarth, type Weekday } from "@cairn/core/time/day";

/** What of a person's settings figures depend on. */
export type Settings = { zone: string; dayStart: number; weekStart: Weekday };
export const FIRST_SETTINGS: Settings = { zone: "Etc/UTC", dayStart: 180, weekStart: 1 };

/** An account as plain rows, kept beside the real one: what was asked for, and nothing that was answered. */
export class Model {
  now: number;
  settings = FIRST_SETTINGS;
  readonly goals = new Map<string, { goal: Goal; plans: Plan[] }>();
  readonly checkIns = new Map<string, CheckIn>();
  readonly pauses = new Map<string, Pause>();
  readonly milestones = new Map<string, Milestone>();
  readonly areas = new Map<string, Area>();
  /** What can be taken back: until the account moves, as the audit stays behind. */
  readonly removedAreas = new Map<string, { area: Area; goals: string[] }>();
  readonly reviews = new Map<Day, { note: string; version: number }>();
  /** Ids of all goals in the person's order, trashed ones too. */
  order: string[] = [];

  constructor(now: number) {
    this.now = now;
  }

  get asking(): EvaluationContext {
    const { zone, dayStart, weekStart } = this.settings;
    return { today: dayAt(this.now, zone, dayStart), weekStart };
  }
  get latestDay(): Day {
    return latestDayOnEarth(this.now);
  }

  /** The goal and plan of a live goal. @throws NOT_FOUND, as the procedures do */
  live(id: string): { goal: Goal; plans: Plan[] } {
    const found = this.goals.get(id);
    if (!found || found.goal.deletedAt !== null) throw new DomainError("NOT_FOUND");
    return found;
  }

  /** A day on which nothing can have happened to the goal is refused. */
  refuseDay(field: string, day: Day, goal: Goal): void {
    if (day < goal.start) throw invalid(field, "before_start", { start: goal.start });
    if (day > this.latestDay) throw invalid(field, "day_future");
  }

  areaOrder(): Area[] {
    return [...this.areas.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  }

  /** @throws INVALID for the name of another area, in letters of either case */
  refuseAreaName(id: string, name: string): void {
    const same = (area: Area) => area.id !== id && area.name.toLowerCase() === name.toLowerCase();
    if ([...this.areas.values()].some(same)) throw invalid("name", "area_taken");
  }

  tree(): Branch[] {
    return [...this.goals.values()]
      .filter(({ goal }) => goal.deletedAt === null)
      .map(({ goal }) => ({ id: goal.id, parentId: goal.parentId, kind: goal.measure.kind }));
  }

  /** The whole log of a goal; an objective's children with their own figures. */
  log(id: string): GoalLog & OracleInput {
    const found = this.goals.get(id);
    if (!found) throw new Error(`the model has no goal ${id}`);
    const { goal, plans } = found;
    const byFirst = (a: { from: Day; id: string }, b: { from: Day; id: string }) =>
      a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1;
    return {
      goal,
      plans,
      pauses: [...this.pauses.values()]
        .filter(({ goalId }) => goalId === null || goalId === id)
        .sort(byFirst),
      milestones: [...this.milestones.values()]
        .filter(({ goalId }) => goalId === id)
        .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
      checkIns: [...this.checkIns.values()].filter(({ goalId }) => goalId === id),
      children: goal.measure.kind === "objective" ? this.#children(id) : [],
      ...this.asking,
    };
  }

  figures(id: string): Figures {
    return evaluateGoal(this.log(id));
  }

  #children(id: string): Child[] {
    return [...this.goals.values()]
      .filter(({ goal }) => goal.parentId === id)
      .map(({ goal, plans }) => {
        const figures = this.figures(goal.id);
        const letGo =
          goal.closedAs === "let_go" && goal.closedOn !== null && goal.closedOn <= this.asking.today;
        const counts = !letGo && goal.archivedAt === null && goal.deletedAt === null;
        return {
          id: goal.id,
          title: goal.title,
          weight: goal.weight,
          counts,
          figures,
          verdict: verdictOf({ goal, plan: planInForce(plans, figures.asOf), figures, recent: [] }),
        };
      });
  }
}
