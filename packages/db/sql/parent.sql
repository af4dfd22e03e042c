-- The trigger goals_parent of migration 0001 calls this: below a goal of one's own, at most five deep, and in no circle. Changes of one person's tree wait for each other, so
-- that two moves at once cannot make together the circle that neither makes alone.
CREATE OR REPLACE FUNCTION app.check_parent() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  above integer := 0;
  below integer;
  ancestor uuid := NEW.parent_id;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.user_id::text, 0));
  WHILE ancestor IS NOT NULL LOOP
    above := above + 1;
    IF ancestor = NEW.id THEN
      RAISE EXCEPTION 'a goal below itself' USING ERRCODE = '23514', CONSTRAINT = 'goals_parent_circle';
    END IF;
    EXIT WHEN above > 5;
    SELECT g.parent_id INTO ancestor FROM goals g WHERE g.user_id = NEW.user_id AND g.id = ancestor;
  END LOOP;
  WITH RECURSIVE tree AS (
    SELECT NEW.id AS id, 1 AS depth
    UNION ALL
    SELECT g.id, t.depth + 1 FROM tree t JOIN goals g ON g.user_id = NEW.user_id AND g.parent_id = t.id WHERE t.depth < 6
  ) SELECT max(depth) INTO below FROM tree;
  IF above + below > 5 THEN
    RAISE EXCEPTION 'too deep' USING ERRCODE = '23514', CONSTRAINT = 'goals_parent_depth';
  END IF;
  RETURN NULL;
END $$;
