import { summarise } from "@cairn/core/decide/summary";
import { GOAL_TABS } from "@cairn/core/model/goal-tab";
import type { GoalSummary, Revised } from "@cairn/core/model/view";
import { ARCHIVE_TABLES, readArchiveLine } from "@cairn/core/portable/archive";
import { DomainError } from "@cairn/core/refusal/error";
import { unpackHistory, unpackSummary } from "@cairn/core/standing/packing";
import { differences } from "@cairn/core/testing/compare";
import { evaluateSlowly } from "@cairn/core/testing/oracle/evaluate-slowly";
import { compareByDeficit, deficitDays } from "@cairn/core/views/pace-order";
import type { TestDatabase } from "@cairn/db/testing/common";
import { expect } from "vitest";
import { exportArchive, importArchive } from "../../src/archive-transfer.ts";
import type { RouterOutputs } from "../../src/client.ts";
import { archiveClient, asUser, type Caller, NOW, refusalOf } from "../common.ts";
import { FIRST_SETTINGS, Model } from "./model.ts";

/** As it travels. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** A real account and its model, side by side. */
export class World {
  readonly #db: TestDatabase;
  readonly model = new Model(NOW);
  api: Caller;
  #checks = 0;

  private constructor(db: TestDatabase, model: Model, api: Caller) {
    this.#db = db;
    this.model = model;
    this.api = api;
  }

  static async open(db: TestDatabase): Promise<World> {
    const model = new Model(NOW);
    const { api } = await asUser(db, { now: () => model.now });
    return new World(db, model, api);
  }

  /**
   * One act in both. `decide` says what the act makes of the model, or refuses like the procedures; then the real one must
   * refuse too.
   */
  async both<Answer>(decide: () => (answer: Answer) => void, act: () => Promise<Answer>, repeat = false) {
    let apply: (answer: Answer) => void;
    try {
      apply = decide();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect((await refusalOf(act())).refusal).toBe(error.code);
      return;
    }
    const answer = await act();
    if (repeat) expect(await act()).toEqual(answer);
    apply(answer);
  }

  /** The promise: no cache differs from the log, and every figure is that of the model, by core and by the slow oracle. */
  async check(): Promise<void> {
    expect((await this.api.account.verify()).differences).toEqual([]);
    expect(await this.api.area.list()).toEqual(this.model.areaOrder());
    expect(await this.#order()).toEqual(this.model.order);
    const expected = new Map<string, Revised<GoalSummary>>();
    for (const id of this.model.goals.keys()) {
      const view = await this.api.goal.get({ id });
      expected.set(id, { ...summarise(view, this.model.asking), revision: view.revision });
      const log = this.model.log(id);
      const { version, position, createdAt, archivedAt, deletedAt, ...goal } = log.goal;
      expect(view.goal).toMatchObject(goal);
      expect([view.goal.archivedAt !== null, view.goal.deletedAt !== null]).toEqual([
        archivedAt !== null,
        deletedAt !== null,
      ]);
      expect(view.plans).toEqual(log.plans);
      const figures = this.model.figures(id);
      expect(differences(view.figures, figures)).toEqual([]);
      const { forecast: _, ...plain } = figures;
      expect(differences(plain, evaluateSlowly(log))).toEqual([]);
      log.goal.version = view.goal.version;
    }
    await this.#checkLists(expected);
  }

  /**
   * Lists say of every goal what its whole history says. The deed made some stale; now and then all are read again, from what the
   * first reading kept, and by line.
   */
  async #checkLists(expected: Map<string, Revised<GoalSummary>>): Promise<void> {
    this.#checks += 1;
    const again = this.#checks % 5 === 0;
    for (const _ of again ? ["made", "kept"] : ["made"]) {
      const seen = await this.#listed("position");
      expect(seen.map(({ goal }) => goal.id).sort()).toEqual([...expected.keys()].sort());
      for (const summary of seen) expect(plain(summary)).toEqual(plain(expected.get(summary.goal.id)));
    }
    if (again) await this.#checkToday(expected);
    if (again) expect(plain(await this.#listed("line"))).toEqual(plain(await this.#byLine()));
  }

  /** Today says what the lists say, and a history is what the goal's own page has. */
  async #checkToday(expected: Map<string, Revised<GoalSummary>>): Promise<void> {
    const { views } = await this.api.goal.today({});
    for (const packed of views) {
      const { id } = packed.goal;
      expect(plain(unpackSummary(packed))).toEqual(plain(expected.get(id)));
      const [history] = await this.api.goal.histories({ ids: [id] });
      if (packed.goal.measure.kind === "objective") expect(history).toBeUndefined();
      if (!history) continue;
      const { figures: _, ...state } = await this.api.goal.get({ id });
      expect(unpackHistory(history)).toEqual(state);
    }
  }

  /** All goals, tab after tab and page after page. */
  async #listed(sort: "position" | "line"): Promise<Revised<GoalSummary>[]> {
    const seen: Revised<GoalSummary>[] = [];
    for (const tab of GOAL_TABS) {
      let cursor: string | null = null;
      do {
        const page: RouterOutputs["goal"]["list"] = await this.api.goal.list({ tab, sort, cursor, limit: 8 });
        seen.push(...page.items.map(unpackSummary));
        cursor = page.next;
      } while (cursor !== null);
    }
    return seen;
  }

  async #byLine(): Promise<Revised<GoalSummary>[]> {
    const ordered: Revised<GoalSummary>[] = [];
    for (const tab of GOAL_TABS) {
      const { items } = await this.api.goal.list({ tab, limit: 100 });
      const place = (summary: GoalSummary) => ({ below: deficitDays(summary), ...summary.goal });
      ordered.push(...items.map(unpackSummary).sort((a, b) => compareByDeficit(place(a), place(b))));
    }
    return ordered;
  }

  /** Ids of all goals in the person's order. */
  async #order(): Promise<string[]> {
    const { lines } = await this.api.archive.read({ table: "goals", limit: 1000 });
    const rows = lines.flatMap((line) => {
      const read = readArchiveLine("goals", line);
      return "row" in read ? [read.row] : [];
    });
    return rows.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  }

  /** Moves to a fresh account by its archive, and goes on there. */
  async move(): Promise<void> {
    const archive = await exportArchive(archiveClient(this.api));
    const { api } = await asUser(this.#db, { now: () => this.model.now });
    const report = await importArchive(archiveClient(api), archive, { dryRun: false });
    for (const table of ARCHIVE_TABLES) {
      expect(report[table]).toEqual({ created: archive[table].length, merged: 0, refused: [] });
    }
    expect(await exportArchive(archiveClient(api))).toEqual(archive);
    for (const [weekOf, { note }] of this.model.reviews)
      expect((await api.review.get({ weekOf })).review?.note).toBe(note);
    this.model.removedAreas.clear();
    this.model.settings = FIRST_SETTINGS;
    this.api = api;
  }
}
