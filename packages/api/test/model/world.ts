import { ARCHIVE_TABLES, readArchiveLine } from "@cairn/core/portable/archive";
import { DomainError } from "@cairn/core/refusal/error";
import { differences } from "@cairn/core/testing/compare";
import { evaluateSlowly } from "@cairn/core/testing/oracle/evaluate-slowly";
import type { TestDatabase } from "@cairn/db/testing/common";
import { expect } from "vitest";
import { exportArchive, importArchive } from "../../src/archive-transfer.ts";
import { archiveClient, asUser, type Caller, NOW, refusalOf } from "../common.ts";
import { Model } from "./model.ts";

/** A real account and its model, side by side. */
export class World {
  readonly #db: TestDatabase;
  readonly model = new Model(NOW);
  api: Caller;

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
    for (const id of this.model.goals.keys()) {
      const view = await this.api.goal.get({ id });
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
    this.api = api;
  }
}
