CREATE OR REPLACE FUNCTION app.roll_up(owner_id uuid, goal uuid, touched date[]) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  old record;
  new record;
  emptied date;
BEGIN
  -- Day by day, so that a plan made once for all calls finds each in the index too: asked for the array, PostgreSQL 15 reads
  -- the goal's whole log. What is summed up by itself stays a loop over the days.
  SELECT coalesce(sum(d.count), 0) AS entries, coalesce(sum(d.sum), 0) AS total, max(d.max) AS max, min(d.min) AS min INTO old
    FROM (SELECT DISTINCT unnest(touched) AS day) t CROSS JOIN LATERAL (
      SELECT sum(d.count) AS count, sum(d.sum) AS sum, max(d.max) AS max, min(d.min) AS min
      FROM goal_days d WHERE d.user_id = owner_id AND d.goal_id = goal AND d.day = t.day
    ) d;
  WITH fresh AS (
    INSERT INTO goal_days (user_id, goal_id, day, count, sum, last, max, min, skips)
      SELECT owner_id, goal, t.day, l.count, l.sum, l.last, l.max, l.min, l.skips
      FROM (SELECT DISTINCT unnest(touched) AS day) t CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE c.kind = 'entry') AS count, coalesce(sum(c.value), 0) AS sum,
          (array_agg(c.value ORDER BY c.at DESC, c.id DESC) FILTER (WHERE c.value IS NOT NULL))[1] AS last,
          max(c.value) AS max, min(c.value) AS min, count(*) FILTER (WHERE c.kind = 'skip') AS skips
        FROM check_ins c WHERE c.user_id = owner_id AND c.goal_id = goal AND c.day = t.day AND c.deleted_at IS NULL
        HAVING count(*) > 0
      ) l
    ON CONFLICT (user_id, goal_id, day) DO UPDATE SET count = excluded.count, sum = excluded.sum, last = excluded.last,
      max = excluded.max, min = excluded.min, skips = excluded.skips
    RETURNING goal_days.*
  ) SELECT array_agg(f.day) AS days, coalesce(sum(f.count), 0) AS entries, coalesce(sum(f.sum), 0) AS total, max(f.max) AS max,
    min(f.min) AS min, max(f.day) FILTER (WHERE f.count > 0) AS last_day,
    (array_agg(f.last ORDER BY f.day DESC) FILTER (WHERE f.count > 0))[1] AS last INTO new FROM fresh f;
  FOREACH emptied IN ARRAY touched LOOP
    IF emptied <> ALL (coalesce(new.days, '{}')) THEN
      DELETE FROM goal_days d WHERE d.user_id = owner_id AND d.goal_id = goal AND d.day = emptied;
    END IF;
  END LOOP;
  UPDATE goals g SET
    entries = g.entries + new.entries - old.entries,
    total = g.total + new.total - old.total,
    -- Only at the ends of the log can a day become the first or the last one, or cease to be.
    first_day = CASE WHEN g.first_day IS NULL OR g.first_day >= ANY (touched)
      THEN (SELECT min(d.day) FROM goal_days d WHERE d.user_id = owner_id AND d.goal_id = goal AND d.count > 0)
      ELSE g.first_day END,
    last_day = CASE WHEN g.last_day IS NULL OR new.last_day >= g.last_day THEN new.last_day
      WHEN g.last_day = ANY (touched)
      THEN (SELECT max(d.day) FROM goal_days d WHERE d.user_id = owner_id AND d.goal_id = goal AND d.count > 0)
      ELSE g.last_day END,
    last_value = CASE WHEN g.last_day IS NULL OR new.last_day >= g.last_day THEN new.last
      WHEN g.last_day = ANY (touched)
      THEN (SELECT d.last FROM goal_days d WHERE d.user_id = owner_id AND d.goal_id = goal AND d.count > 0 ORDER BY d.day DESC LIMIT 1)
      ELSE g.last_value END,
    -- Only a lost extreme asks all days again.
    max_value = CASE WHEN old.max = g.max_value AND (new.max IS NULL OR new.max < old.max)
      THEN (SELECT max(d.max) FROM goal_days d WHERE d.user_id = owner_id AND d.goal_id = goal)
      ELSE greatest(g.max_value, new.max) END,
    min_value = CASE WHEN old.min = g.min_value AND (new.min IS NULL OR new.min > old.min)
      THEN (SELECT min(d.min) FROM goal_days d WHERE d.user_id = owner_id AND d.goal_id = goal)
      ELSE least(g.min_value, new.min) END
  WHERE g.user_id = owner_id AND g.id = goal;
END $$;
