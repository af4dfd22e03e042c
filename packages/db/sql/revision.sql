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

-- Before an update of what figures are made from, in the goal's own row or the person's.
CREATE OR REPLACE FUNCTION app.raise_goal_revision() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.raise_figures_revision() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.figures_revision := OLD.figures_revision + 1;
  RETURN NEW;
END $$;
