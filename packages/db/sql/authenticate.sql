DROP FUNCTION IF EXISTS app.authenticate(text, double precision, double precision, double precision);

-- From a token's SHA-256 to an identity for the rest of the transaction. Raises CA401 when nobody is found, CA429 with the
-- seconds to wait in DETAIL when the bucket of writes is empty. `writes_left` is what a write leaves in it; NULL for a read.
-- `scope` is what a personal token may do; NULL for a session, which may do all.
CREATE OR REPLACE FUNCTION app.authenticate(token text, cost double precision, capacity double precision, refill_per_minute double precision,
  address text DEFAULT NULL)
RETURNS TABLE (via text, session_id uuid, id uuid, name text, email text, zone text, week_start smallint, day_start smallint,
  locale text, theme text, single_keys boolean, leaves_at timestamptz, version integer, writes_left integer, scope text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  owner_id uuid;
  found_id uuid;
  seen timestamptz;
  door text := 'session';
  wait integer;
  remaining integer;
  granted text;
BEGIN
  SELECT s.user_id, s.id, s.last_seen_at INTO owner_id, found_id, seen FROM sessions s
    WHERE s.token_hash = token AND s.last_seen_at > now() - interval '30 days' AND s.created_at > now() - interval '90 days';
  IF NOT FOUND THEN
    door := 'token';
    SELECT t.user_id, t.id, t.last_used_at, t.scope INTO owner_id, found_id, seen, granted FROM tokens t
      WHERE t.token_hash = token AND (t.expires_at IS NULL OR t.expires_at > now());
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no such session' USING ERRCODE = 'CA401';
    END IF;
  END IF;
  IF cost > 0 THEN
    wait := app.take_limit('writes:' || owner_id, capacity, refill_per_minute, cost);
    IF wait > 0 THEN
      RAISE EXCEPTION 'too many writes' USING ERRCODE = 'CA429', DETAIL = wait;
    END IF;
    SELECT floor(l.tokens)::integer INTO remaining FROM limits l WHERE l.key = 'writes:' || owner_id;
  END IF;
  IF seen IS NULL OR seen < now() - interval '15 minutes' THEN
    -- Whoever holds the row is writing the same thing; nobody waits for it.
    IF door = 'session' THEN
      UPDATE sessions s SET last_seen_at = now() WHERE (s.user_id, s.id) IN
        (SELECT x.user_id, x.id FROM sessions x WHERE x.user_id = owner_id AND x.id = found_id FOR UPDATE SKIP LOCKED);
    ELSE
      UPDATE tokens t SET last_used_at = now(), last_used_from = left(address, 80) WHERE (t.user_id, t.id) IN
        (SELECT x.user_id, x.id FROM tokens x WHERE x.user_id = owner_id AND x.id = found_id FOR UPDATE SKIP LOCKED);
    END IF;
  END IF;
  PERFORM set_config('app.user_id', owner_id::text, true);
  RETURN QUERY SELECT door, found_id, u.id, u.name, u.email, u.zone, u.week_start, u.day_start, u.locale, u.theme, u.single_keys, u.leaves_at, u.version, remaining, granted
    FROM users u WHERE u.id = owner_id;
END $$;
