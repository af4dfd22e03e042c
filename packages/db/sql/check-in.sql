-- Writes to the log, each in one call: row, rollup of the touched days, counters of the goal, audit. SECURITY INVOKER:
-- the policies of whoever calls hold in here. A goal's row is locked first, so that its check-ins wait for each other and
-- every later statement sees what the one before committed; that keeps the sums right without recounting the log.
CREATE OR REPLACE FUNCTION app.check_in_content(c check_ins) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_build_object('goalId', c.goal_id, 'day', c.day, 'kind', c.kind, 'value', c.value, 'note', c.note,
    'at', extract(epoch FROM c.at), 'zone', c.zone);
$$;

-- The row and its audit; `touched` are the days that whoever calls rolls up. Outcomes: saved; same (this very write happened
-- before); conflict (row = what is stored); missing.
CREATE OR REPLACE FUNCTION app.write_check_in(owner_id uuid, check_in_id uuid, goal uuid, on_day date, what text, amount numeric, words text,
  moment timestamptz, place text, base_version integer, mutation uuid, audit_id uuid, who text, request text)
RETURNS TABLE (outcome text, stored jsonb, touched date[])
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  old check_ins;
  new check_ins;
  repeated boolean;
BEGIN
  PERFORM FROM goals g WHERE g.user_id = owner_id AND g.id = goal AND g.deleted_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'missing', NULL::jsonb, '{}'::date[];
    RETURN;
  END IF;
  SELECT * INTO old FROM check_ins c WHERE c.user_id = owner_id AND c.id = check_in_id;
  new := old;
  new.user_id := owner_id;
  new.id := check_in_id;
  new.goal_id := goal;
  new.day := on_day;
  new.kind := what;
  new.value := amount;
  new.note := words;
  new.at := moment;
  new.zone := place;
  IF base_version IS NULL THEN
    IF old.id IS NOT NULL THEN
      -- Equal to what stands, or to what was created then: a retry may arrive after an edit.
      repeated := app.check_in_content(old) = app.check_in_content(new) OR EXISTS (SELECT FROM audit a WHERE a.user_id = owner_id
        AND a.mutation_id = check_in_id AND a.diff -> 'after' = app.check_in_content(new));
      RETURN QUERY SELECT CASE WHEN repeated THEN 'same' ELSE 'conflict' END, to_jsonb(old), '{}'::date[];
      RETURN;
    END IF;
    INSERT INTO check_ins (user_id, id, goal_id, day, kind, value, note, at, zone)
      VALUES (owner_id, check_in_id, goal, on_day, what, amount, words, moment, place) RETURNING * INTO new;
    INSERT INTO audit (user_id, id, actor, action, object_kind, object_id, diff, request_id, mutation_id)
      VALUES (owner_id, audit_id, who, 'checkIn.create', 'checkIn', check_in_id::text,
        jsonb_build_object('after', app.check_in_content(new)), request, check_in_id);
  ELSE
    IF old.id IS NULL OR old.goal_id <> goal THEN
      RETURN QUERY SELECT 'missing', NULL::jsonb, '{}'::date[];
      RETURN;
    END IF;
    IF old.version <> base_version OR old.deleted_at IS NOT NULL THEN
      repeated := EXISTS (SELECT FROM audit a WHERE a.user_id = owner_id AND a.mutation_id = mutation
        AND a.object_kind = 'checkIn' AND a.object_id = check_in_id::text);
      RETURN QUERY SELECT CASE WHEN repeated THEN 'same' ELSE 'conflict' END, to_jsonb(old), '{}'::date[];
      RETURN;
    END IF;
    UPDATE check_ins c SET day = on_day, kind = what, value = amount, note = words, at = moment, zone = place, version = c.version + 1
      WHERE c.user_id = owner_id AND c.id = check_in_id RETURNING * INTO new;
    INSERT INTO audit (user_id, id, actor, action, object_kind, object_id, diff, request_id, mutation_id)
      VALUES (owner_id, audit_id, who, 'checkIn.update', 'checkIn', check_in_id::text,
        jsonb_build_object('before', app.check_in_content(old), 'after', app.check_in_content(new)), request, mutation);
  END IF;
  RETURN QUERY SELECT 'saved', to_jsonb(new), CASE WHEN base_version IS NULL THEN ARRAY[new.day] ELSE ARRAY[old.day, new.day] END;
END $$;

-- What stands on days now, as GoalDay of core has it; of a day without entries, nothing but zeros.
CREATE OR REPLACE FUNCTION app.days_now(owner_id uuid, goal uuid, touched date[]) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('day', t.day, 'count', coalesce(d.count, 0), 'sum', coalesce(d.sum, 0), 'last', d.last,
    'max', d.max, 'min', d.min, 'skips', coalesce(d.skips, 0)) ORDER BY t.day), '[]')
  FROM (SELECT DISTINCT unnest(touched) AS day) t
    LEFT JOIN goal_days d ON d.user_id = owner_id AND d.goal_id = goal AND d.day = t.day;
$$;

-- Beside the row: the touched days as they are now, and the goal's revision before and after.
DROP FUNCTION IF EXISTS app.put_check_in(uuid, uuid, uuid, date, text, numeric, text, timestamptz, text, integer, uuid, uuid, text, text);
CREATE OR REPLACE FUNCTION app.put_check_in(owner_id uuid, check_in_id uuid, goal uuid, on_day date, what text, amount numeric, words text,
  moment timestamptz, place text, base_version integer, mutation uuid, audit_id uuid, who text, request text)
RETURNS TABLE (outcome text, stored jsonb, days jsonb, was bigint, now bigint)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  written record;
  before bigint;
BEGIN
  SELECT * INTO written FROM app.write_check_in(owner_id, check_in_id, goal, on_day, what, amount, words, moment, place,
    base_version, mutation, audit_id, who, request);
  -- Under the lock that the write has taken.
  SELECT g.revision INTO before FROM goals g WHERE g.user_id = owner_id AND g.id = goal;
  IF written.touched <> '{}' THEN
    PERFORM app.roll_up(owner_id, goal, written.touched);
  END IF;
  RETURN QUERY SELECT written.outcome, written.stored, app.days_now(owner_id, goal, written.touched), before, g.revision
    FROM goals g WHERE g.user_id = owner_id AND g.id = goal;
END $$;

-- Into the trash and out of it; already there is "same". Without base_version whatever stands is meant.
DROP FUNCTION IF EXISTS app.trash_check_in(uuid, uuid, boolean, integer, uuid, uuid, text, text);
CREATE OR REPLACE FUNCTION app.trash_check_in(owner_id uuid, check_in_id uuid, trashed boolean, base_version integer, mutation uuid,
  audit_id uuid, who text, request text)
RETURNS TABLE (outcome text, stored jsonb, days jsonb, was bigint, now bigint)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  old check_ins;
  new check_ins;
  before bigint;
BEGIN
  SELECT g.revision INTO before FROM goals g JOIN check_ins c ON c.user_id = g.user_id AND c.goal_id = g.id
    WHERE c.user_id = owner_id AND c.id = check_in_id AND g.deleted_at IS NULL FOR NO KEY UPDATE OF g;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'missing', NULL::jsonb, '[]'::jsonb, 0::bigint, 0::bigint;
    RETURN;
  END IF;
  -- Read after the lock, in a statement of its own: it sees what the writer before us left.
  SELECT * INTO old FROM check_ins c WHERE c.user_id = owner_id AND c.id = check_in_id;
  IF (old.deleted_at IS NOT NULL) = trashed THEN
    RETURN QUERY SELECT 'same', to_jsonb(old), '[]'::jsonb, before, before;
    RETURN;
  END IF;
  IF old.version <> base_version THEN
    RETURN QUERY SELECT 'conflict', to_jsonb(old), '[]'::jsonb, before, before;
    RETURN;
  END IF;
  UPDATE check_ins c SET deleted_at = CASE WHEN trashed THEN now() END, version = c.version + 1
    WHERE c.user_id = owner_id AND c.id = check_in_id RETURNING * INTO new;
  PERFORM app.roll_up(owner_id, new.goal_id, ARRAY[new.day]);
  INSERT INTO audit (user_id, id, actor, action, object_kind, object_id, diff, request_id, mutation_id)
    VALUES (owner_id, audit_id, who, CASE WHEN trashed THEN 'checkIn.remove' ELSE 'checkIn.restore' END, 'checkIn', check_in_id::text,
      jsonb_build_object('before', app.check_in_content(old)), request, mutation);
  RETURN QUERY SELECT 'saved', to_jsonb(new), app.days_now(owner_id, new.goal_id, ARRAY[new.day]), before, g.revision
    FROM goals g WHERE g.user_id = owner_id AND g.id = new.goal_id;
END $$;

-- Many at once, in the order given, each as app.put_check_in has it; the touched days are rolled up once, at the end. An entry
-- whose id or mutation was given to something else before is a conflict of its own, in a subtransaction of its own, and
-- leaves the others.
CREATE OR REPLACE FUNCTION app.put_check_ins(owner_id uuid, entries jsonb, who text, request text)
RETURNS TABLE (outcome text, stored jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  e record;
  written record;
  goal_ids uuid[] := '{}';
  days date[] := '{}';
BEGIN
  FOR e IN SELECT x.* FROM jsonb_array_elements(entries) WITH ORDINALITY AS listed(entry, place),
    jsonb_to_record(listed.entry) AS x(id uuid, goal_id uuid, day date, kind text, value numeric(19, 6), note text,
      at timestamptz(3), zone text, base_version integer, mutation_id uuid, audit_id uuid)
    ORDER BY listed.place
  LOOP
    BEGIN
      SELECT * INTO written FROM app.write_check_in(owner_id, e.id, e.goal_id, e.day, e.kind, e.value, e.note, e.at, e.zone,
        e.base_version, e.mutation_id, e.audit_id, who, request);
      goal_ids := goal_ids || array_fill(e.goal_id, ARRAY[cardinality(written.touched)]);
      days := days || written.touched;
      RETURN QUERY SELECT written.outcome, written.stored;
    EXCEPTION WHEN unique_violation THEN
      RETURN QUERY SELECT 'conflict', NULL::jsonb;
    END;
  END LOOP;
  PERFORM app.roll_up(owner_id, touched.goal, touched.days)
    FROM (SELECT u.goal, array_agg(DISTINCT u.day) AS days FROM unnest(goal_ids, days) AS u(goal, day) GROUP BY u.goal) touched;
END $$;
