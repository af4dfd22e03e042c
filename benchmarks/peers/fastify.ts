// fastify as its authors advise it, answers by schema, and drizzle's prepared queries.
import { and, asc, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import fastify from "fastify";
import { announce, openPeerDatabase, tokenHash } from "./listen.ts";
import { checkIns, goals, sessions } from "./schema.ts";

const db = drizzle(openPeerDatabase());
const given = sql.placeholder;
const columns = {
  id: goals.id,
  title: goals.title,
  aggregation: goals.aggregation,
  unit: goals.unit,
  target: goals.target,
  due: goals.due,
  value: goals.value,
  lastDay: goals.lastDay,
};
const mine = (also?: SQL) =>
  and(eq(sessions.tokenHash, given("token")), gt(sessions.expiresAt, sql`now()`), also);

const list = db
  .select(columns)
  .from(sessions)
  .innerJoin(goals, eq(goals.userId, sessions.userId))
  .where(mine())
  .orderBy(asc(goals.position))
  .limit(20)
  .prepare("list");

const latest = db
  .select()
  .from(checkIns)
  .where(eq(checkIns.goalId, goals.id))
  .orderBy(desc(checkIns.day), asc(checkIns.id))
  .limit(50)
  .as("latest");
const get = db
  .select({
    ...columns,
    checkIns: sql<
      unknown[]
    >`coalesce(json_agg(json_build_object('id', ${latest.id}, 'day', ${latest.day}, 'value', ${latest.value},
      'note', ${latest.note}, 'at', ${latest.at})) filter (where ${latest.id} is not null), '[]')`,
  })
  .from(sessions)
  .innerJoin(goals, eq(goals.userId, sessions.userId))
  .leftJoinLateral(latest, sql`true`)
  .where(mine(eq(goals.id, given("id"))))
  .groupBy(goals.id)
  .prepare("get");

const today = db
  .select({ ...columns, today: sql<number>`coalesce(sum(${checkIns.value}), 0)` })
  .from(sessions)
  .innerJoin(goals, eq(goals.userId, sessions.userId))
  .leftJoin(
    checkIns,
    and(
      eq(checkIns.userId, sessions.userId),
      eq(checkIns.goalId, goals.id),
      sql`${checkIns.day} = ${given("day")}`,
    ),
  )
  .where(mine())
  .groupBy(goals.id)
  .orderBy(asc(goals.position))
  .prepare("today");

const added = db.$with("added").as(
  db
    .insert(checkIns)
    .select(
      db
        .select({
          id: sql<string>`${given("id")}::uuid`.as("id"),
          userId: sessions.userId,
          goalId: goals.id,
          day: sql<string>`${given("day")}::date`.as("day"),
          value: sql<number>`${given("value")}::float8`.as("value"),
          note: sql<string>`${given("note")}`.as("note"),
          at: sql<Date>`${given("at")}::timestamptz`.as("at"),
        })
        .from(sessions)
        .innerJoin(goals, eq(goals.userId, sessions.userId))
        .where(mine(eq(goals.id, given("goalId")))),
    )
    .onConflictDoNothing()
    .returning({ goalId: checkIns.goalId, day: checkIns.day, value: checkIns.value }),
);
const put = db
  .with(added)
  .update(goals)
  .set({
    value: sql`case ${goals.aggregation} when 'sum' then ${goals.value} + ${added.value} when 'last' then ${added.value} else ${goals.value} + 1 end`,
    lastDay: sql`greatest(${goals.lastDay}, ${added.day})`,
  })
  .from(added)
  .where(eq(goals.id, added.goalId))
  .returning(columns)
  .prepare("put");

const text = { type: "string" };
const maybe = (type: string) => ({ type: [type, "null"] });
const Goal = {
  type: "object",
  properties: {
    id: text,
    title: text,
    aggregation: text,
    unit: maybe("string"),
    target: maybe("number"),
    due: maybe("string"),
    value: { type: "number" },
    lastDay: maybe("string"),
    today: { type: "number" },
    checkIns: {
      type: "array",
      items: {
        type: "object",
        properties: { id: text, day: text, value: maybe("number"), note: text, at: text },
      },
    },
  },
};
const CheckIn = {
  type: "object",
  required: ["id", "goalId", "day", "value", "note", "at"],
  properties: { id: text, goalId: text, day: text, value: maybe("number"), note: text, at: text },
};

const app = fastify();
const goalsOf = { schema: { response: { 200: { type: "array", items: Goal } } } };
const oneGoal = { schema: { response: { 200: Goal } } };

app.get("/goals", goalsOf, (request) => list.execute({ token: tokenHash(request.headers.authorization) }));
app.get<{ Querystring: { day: string } }>("/today", goalsOf, (request) =>
  today.execute({ token: tokenHash(request.headers.authorization), day: request.query.day }),
);
app.get<{ Params: { id: string } }>("/goals/:id", oneGoal, async (request, reply) => {
  const token = tokenHash(request.headers.authorization);
  const [goal] = await get.execute({ token, id: request.params.id });
  return goal ?? reply.code(404).send();
});
type NewCheckIn = { id: string; goalId: string; day: string; value: number | null; note: string; at: string };
app.post<{ Body: NewCheckIn }>(
  "/check-ins",
  { schema: { ...oneGoal.schema, body: CheckIn } },
  async (request, reply) => {
    const token = tokenHash(request.headers.authorization);
    const [goal] = await put.execute({ token, ...request.body });
    return goal ?? reply.code(404).send();
  },
);

await app.listen({ port: 0, host: "127.0.0.1" });
announce(app);
