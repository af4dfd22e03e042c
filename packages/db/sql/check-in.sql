-- Writes to the log, each in one call: row, rollup of the touched days, counters of the goal, audit. SECURITY INVOKER:
-- the policies of whoever calls hold in here. A goal's row is locked first, so that its check-ins wait for each other and
-- every later statement sees what the one before committed; that keeps the sums right without recounting the log.
CREATE OR REPLACE FUNCTION app.check_in_content(c check_ins) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_build_object('goalId', c.goal_id, 'day', c.day, 'kind', c.kind, 'value', c.value, 'note', c.note,
    'at', extract(epoch FROM c.at), 'zone', c.zone);
$$;

-- Outcomes: saved; same (this very write happened before); conflict (row = what is stored); missing.
CREATE OR REPLACE FUNCTION app.put_check_in(owner_id uuid, check_in_id uuid, goal uuid, on_day date, what text, amount numeric, words text,
  moment timestamptz, place text, base_version integer, mutation uuid, audit_id uuid, who text, request text)
RETURNS TABLE (outcome text, stored jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  old check_ins;
  new check_ins;
  repeated boolean;
BEGIN
  PERFORM FROM goals g WHERE g.user_id = owner_id AND g.id = goal AND g.deleted_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'missing', NULL::jsonb;
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
      RETURN QUERY SELECT CASE WHEN repeated THEN 'same' ELSE 'conflict' END, to_jsonb(old);
      RETURN;
    END IF;
    INSERT INTO check_ins (user_id, id, goal_id, day, kind, value, note, at, zone)
      VALUES (owner_id, check_in_id, goal, on_day, what, amount, words, moment, place) RETURNING * INTO new;
    PERFORM app.roll_up(owner_id, goal, ARRAY[new.day]);
    INSERT INTO audit (user_id, id, actor, action, object_kind, object_id, diff, request_id, mutation_id)
      VALUES (owner_id, audit_id, who, 'checkIn.create', 'checkIn', check_in_id::text,
        jsonb_build_object('after', app.check_in_content(new)), request, check_in_id);
  ELSE
    IF old.id IS NULL OR old.goal_id <> goal THEN
      RETURN QUERY SELECT 'missing', NULL::jsonb;
      RETURN;
    END IF;
    IF old.version <> base_version OR old.deleted_at IS NOT NULL THEN
      repeated := EXISTS (SELECT FROM audit a WHERE a.user_id = owner_id AND a.mutation_id = mutation
        AND a.object_kind = 'checkIn' AND a.object_id = check_in_id::text);
      RETURN QUERY SELECT CASE WHEN repeated THEN 'same' ELSE 'conflict' END, to_jsonb(old);
      RETURN;
    END IF;
    UPDATE check_ins c SET day = on_day, kind = what, value = amount, note = words, at = moment, zone = place, version = c.version + 1
      WHERE c.user_id = owner_id AND c.id = check_in_id RETURNING * INTO new;
    PERFORM app.roll_up(owner_id, goal, ARRAY[old.day, new.day]);
    INSERT INTO audit (user_id, id, actor, action, object_kind, object_id, diff, request_id, mutation_id)
      VALUES (owner_id, audit_id, who, 'checkIn.update', 'checkIn', check_in_id::text,
        jsonb_build_object('before', app.check_in_content(old), 'after', app.check_in_content(new)), request, mutation);
  END IF;
  RETURN QUERY SELECT 'saved', to_jsonb(new);
END $$;

-- Into the trash and out of it; already there is "same". Without base_version whatever stands is meant.
CREATE OR REPLACE FUNCTION app.trash_check_in(owner_id uuid, check_in_id uuid, trashed boolean, base_version integer, mutation uuid,
  audit_id uuid, who text, request text)
RETURNS TABLE (outcome text, stored jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  old check_ins;
  new check_ins;
BEGIN
  PERFORM FROM goals g JOIN check_ins c ON c.user_id = g.user_id AND c.goal_id = g.id
    WHERE c.user_id = owner_id AND c.id = check_in_id AND g.deleted_at IS NULL FOR NO KEY UPDATE OF g;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'missing', NULL::jsonb;
    RETURN;
  END IF;
  -- Read after the lock, in a statement of its own: it sees what the writer before us left.
  SELECT * INTO old FROM check_ins c WHERE c.user_id = owner_id AND c.id = check_in_id;
  IF (old.deleted_at IS NOT NULL) = trashed THEN
    RETURN QUERY SELECT 'same', to_jsonb(old);
    RETURN;
  END IF;
  IF old.version <> base_version THEN
    RETURN QUERY SELECT 'conflict', to_jsonb(old);
    RETURN;
  END IF;
  UPDATE check_ins c SET deleted_at = CASE WHEN trashed THEN now() END, version = c.version + 1
    WHERE c.user_id = owner_id AND c.id = check_in_id RETURNING * INTO new;
  PERFORM app.roll_up(owner_id, new.goal_id, ARRAY[new.day]);
  INSERT INTO audit (user_id, id, actor, action, object_kind, object_id, diff, request_id, mutation_id)
    VALUES (owner_id, audit_id, who, CASE WHEN trashed THEN 'checkIn.remove' ELSE 'checkIn.restore' END, 'checkIn', check_in_id::text,
      jsonb_build_object('before', app.check_in_content(old)), request, mutation);
  RETURN QUERY SELECT 'saved', to_jsonb(new);
END $$;
