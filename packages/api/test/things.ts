import { signUp } from "@cairn/db/crud/credential";
import { openSession } from "@cairn/db/crud/session";
import type { TestDatabase } from "@cairn/db/testing/common";
import { uuidv7 } from "uuidv7";
import { hashPassword } from "../src/password.ts";
import { hashSecret, newSecret } from "../src/secret.ts";
import { callerOf, checklist, entry, metric, objective, outcome } from "./common.ts";
import { PASSWORD } from "./procedures/account.ts";
import type { Someone, Things } from "./procedures/procedure.ts";

let passwordHash: Promise<string> | undefined;

/** Someone who has one of everything, and a second device. */
export async function personWithThings(db: TestDatabase, word = "something"): Promise<Someone> {
  passwordHash ??= hashPassword(PASSWORD);
  const id = uuidv7();
  const tokenHash = hashSecret(newSecret("session"));
  const session = uuidv7();
  const account = {
    id,
    name: word,
    email: `${id}@example.org`,
    zone: "Etc/UTC",
    locale: "en",
    passwordHash: await passwordHash,
  };
  await db.withoutUser(async (tx) => {
    await signUp(tx, account);
    await openSession(tx, { id: uuidv7(), userId: id, tokenHash, label: word });
    await openSession(tx, {
      id: session,
      userId: id,
      tokenHash: hashSecret(newSecret("session")),
      label: word,
    });
  });

  const api = callerOf(db, tokenHash);
  const area = await api.area.put({ id: uuidv7(), name: word });
  const top = await api.goal.create(objective({ title: word, areaId: area.id }));
  const run = await api.goal.create(metric({ title: word, why: word }));
  const swim = await api.goal.create(outcome({ title: word }));
  const build = await api.goal.create(checklist({ title: word }));
  const milestone = { id: uuidv7(), goalId: build.goal.id, title: word };
  await api.milestone.put(milestone);
  const { checkIn } = await api.checkIn.put(entry(run.goal.id, { note: word }));
  const pause = await api.pause.put({
    id: uuidv7(),
    goalId: build.goal.id,
    from: "2026-02-01",
    to: "2026-02-03",
  });
  const token = await api.token.create({ name: word });
  const things = {
    person: id,
    goal: run.goal.id,
    outcome: swim.goal.id,
    checklist: build.goal.id,
    objective: top.goal.id,
    checkIn: checkIn.id,
    area: area.id,
    pause: pause.id,
    milestone: milestone.id,
    session,
    token: token.id,
  };
  return { db, api, tokenHash, id, things };
}

/** Ids of nothing. */
export function missingThings(): Things {
  const id = () => uuidv7();
  return {
    person: id(),
    goal: id(),
    outcome: id(),
    checklist: id(),
    objective: id(),
    checkIn: id(),
    area: id(),
    pause: id(),
    milestone: id(),
    session: id(),
    token: id(),
  };
}
