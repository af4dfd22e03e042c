import { date, doublePrecision, integer, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";

const peer = pgSchema("peer");

export const sessions = peer.table("sessions", {
  tokenHash: text("token_hash").primaryKey(),
  userId: uuid("user_id").notNull(),
  expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
});

export const goals = peer.table("goals", {
  id: uuid().primaryKey(),
  userId: uuid("user_id").notNull(),
  title: text().notNull(),
  aggregation: text().notNull(),
  unit: text(),
  target: doublePrecision(),
  due: date(),
  value: doublePrecision().notNull(),
  lastDay: date("last_day"),
  position: integer().notNull(),
});

export const checkIns = peer.table("check_ins", {
  id: uuid().primaryKey(),
  userId: uuid("user_id").notNull(),
  goalId: uuid("goal_id").notNull(),
  day: date().notNull(),
  value: doublePrecision(),
  note: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});
