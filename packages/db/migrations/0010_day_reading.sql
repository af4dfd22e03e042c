ALTER TABLE "goals" ADD COLUMN "of_day" text;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_of_day" CHECK ("goals"."of_day" is null or coalesce("goals"."aggregation" = 'last' and "goals"."of_day" in ('mean', 'max', 'min', 'sum'), false));--> statement-breakpoint
-- How a day is read makes figures: a change of it raises the goal's revision, as the rest of its measure does.
DROP TRIGGER goals_figures ON goals;
--> statement-breakpoint
CREATE TRIGGER goals_figures BEFORE UPDATE OF measure_kind, step, start_value, aggregation, direction, of_day, habit_by, start_on, done_on, closed_as, closed_on ON goals
FOR EACH ROW WHEN ((NEW.measure_kind, NEW.step, NEW.start_value, NEW.aggregation, NEW.direction, NEW.of_day, NEW.habit_by, NEW.start_on, NEW.done_on, NEW.closed_as, NEW.closed_on)
  IS DISTINCT FROM (OLD.measure_kind, OLD.step, OLD.start_value, OLD.aggregation, OLD.direction, OLD.of_day, OLD.habit_by, OLD.start_on, OLD.done_on, OLD.closed_as, OLD.closed_on))
EXECUTE FUNCTION app.raise_goal_revision();
