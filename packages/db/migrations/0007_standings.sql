CREATE TABLE "standings" (
	"user_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"maker" integer NOT NULL,
	"as_of" date NOT NULL,
	"good_until" date,
	"revision" bigint DEFAULT 0 NOT NULL,
	"figures_revision" bigint DEFAULT 0 NOT NULL,
	"below" double precision NOT NULL,
	"standing" json NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "standings_user_id_goal_id_maker_as_of_pk" PRIMARY KEY("user_id","goal_id","maker","as_of"),
	CONSTRAINT "standings_days" CHECK ("standings"."as_of" between '1900-01-01' and '2200-12-31' and "standings"."good_until" >= "standings"."as_of")
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "figures_revision" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "revision" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "days_revision" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE standings ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE standings FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY maintenance ON standings TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY own ON standings USING (user_id = (SELECT app.uid())) WITH CHECK (user_id = (SELECT app.uid()));
--> statement-breakpoint
-- Figures are kept (standings) and count while the revisions they were made from still stand. Triggers raise the revisions, so
-- that no writer can forget: functions of SQL, imports and cascades included. Each raises one, whatever number of rows it is of.

-- After a statement on what belongs to goals; `changed` holds its rows, `was` those of an update as they were before. A row
-- without a goal is a pause of everything. Goals are taken in one order, so that two statements never wait for each other, and one
-- by one: a plan for the many rows of an import must not be kept for the single one of a check-in.
CREATE OR REPLACE FUNCTION app.raise_revision() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of_days integer := (TG_TABLE_NAME = 'goal_days')::integer;
  owner_ids uuid[];
  goal_ids uuid[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT array_agg(t.user_id), array_agg(t.goal_id) INTO owner_ids, goal_ids FROM
      (SELECT c.user_id, c.goal_id FROM changed c UNION SELECT w.user_id, w.goal_id FROM was w ORDER BY 1, 2) t;
  ELSE
    SELECT array_agg(t.user_id), array_agg(t.goal_id) INTO owner_ids, goal_ids FROM
      (SELECT DISTINCT c.user_id, c.goal_id FROM changed c ORDER BY 1, 2) t;
  END IF;
  FOR i IN 1 .. coalesce(cardinality(owner_ids), 0) LOOP
    IF goal_ids[i] IS NULL THEN
      UPDATE users u SET figures_revision = u.figures_revision + 1 WHERE u.id = owner_ids[i];
    ELSE
      UPDATE goals g SET revision = g.revision + 1, days_revision = g.days_revision + of_days
        WHERE g.user_id = owner_ids[i] AND g.id = goal_ids[i];
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Before an update of what figures are made from, in the goal's own row or the person's.
CREATE OR REPLACE FUNCTION app.raise_goal_revision() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.raise_figures_revision() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.figures_revision := OLD.figures_revision + 1;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plans', 'pauses', 'milestones', 'goal_days'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.raise_revision()', name || '_inserted', name);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.raise_revision()', name || '_updated', name);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.raise_revision()', name || '_deleted', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Not for what moves no figure: title, why, unit, weight, parent, area, colour, position, note, trash and archive, version, and
-- the counters of the log, which are written together with goal_days.
CREATE TRIGGER goals_figures BEFORE UPDATE OF measure_kind, step, start_value, aggregation, direction, habit_by, start_on, done_on, closed_as, closed_on ON goals
FOR EACH ROW WHEN ((NEW.measure_kind, NEW.step, NEW.start_value, NEW.aggregation, NEW.direction, NEW.habit_by, NEW.start_on, NEW.done_on, NEW.closed_as, NEW.closed_on)
  IS DISTINCT FROM (OLD.measure_kind, OLD.step, OLD.start_value, OLD.aggregation, OLD.direction, OLD.habit_by, OLD.start_on, OLD.done_on, OLD.closed_as, OLD.closed_on))
EXECUTE FUNCTION app.raise_goal_revision();
--> statement-breakpoint
CREATE TRIGGER users_figures BEFORE UPDATE OF zone, day_start, week_start ON users
FOR EACH ROW WHEN ((NEW.zone, NEW.day_start, NEW.week_start) IS DISTINCT FROM (OLD.zone, OLD.day_start, OLD.week_start))
EXECUTE FUNCTION app.raise_figures_revision();
--> statement-breakpoint
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
