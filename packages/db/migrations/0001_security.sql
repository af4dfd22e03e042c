-- Identity, row-level security and the few doors to tables that are read before there is an identity.
-- Grants are not here: the app's role has a name of its own in each installation (src/roles.ts).
CREATE SCHEMA app;
--> statement-breakpoint
-- Who asks, in this transaction. Loud when nobody said so: a forgotten identity must not look like an empty account.
CREATE FUNCTION app.uid() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  identity text := current_setting('app.user_id', true);
BEGIN
  IF identity IS NULL OR identity = '' THEN
    RAISE EXCEPTION 'no identity in this transaction' USING ERRCODE = '28000';
  END IF;
  RETURN identity::uuid;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['credentials', 'sessions', 'tokens', 'areas', 'goals', 'plans', 'pauses', 'milestones',
    'check_ins', 'goal_days', 'forecasts', 'reviews', 'audit', 'users', 'limits'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    -- FORCE binds the owner too; maintenance and the functions below run as the owner.
    EXECUTE format('CREATE POLICY maintenance ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    IF name NOT IN ('users', 'limits') THEN
      EXECUTE format('CREATE POLICY own ON %I USING (user_id = (SELECT app.uid())) WITH CHECK (user_id = (SELECT app.uid()))', name);
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY own ON users USING (id = (SELECT app.uid())) WITH CHECK (id = (SELECT app.uid()));
--> statement-breakpoint
-- Takes one token from a bucket. Returns 0, or the seconds after which there is one again.
CREATE FUNCTION app.take_limit(bucket text, capacity double precision, refill_per_minute double precision, cost double precision DEFAULT 1)
RETURNS integer LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  held double precision;
  since timestamptz;
  moment timestamptz;
BEGIN
  INSERT INTO limits (key, tokens, refilled_at) VALUES (bucket, capacity, clock_timestamp()) ON CONFLICT (key) DO NOTHING;
  SELECT tokens, refilled_at INTO held, since FROM limits WHERE key = bucket FOR UPDATE;
  -- After the lock: the moment of the one who waited is later than the row it waited for.
  moment := clock_timestamp();
  held := least(capacity, held + greatest(0, extract(epoch FROM moment - since)) * refill_per_minute / 60);
  IF held < cost THEN
    RETURN greatest(1, ceil((cost - held) * 60 / refill_per_minute))::integer;
  END IF;
  UPDATE limits SET tokens = held - cost, refilled_at = moment WHERE key = bucket;
  RETURN 0;
END $$;
--> statement-breakpoint
-- From a token's SHA-256 to an identity for the rest of the transaction. Raises CA401 when nobody is found, CA429 with the
-- seconds to wait in DETAIL when the bucket of writes is empty.
CREATE FUNCTION app.authenticate(token text, cost double precision, capacity double precision, refill_per_minute double precision)
RETURNS TABLE (via text, session_id uuid, id uuid, name text, email text, zone text, week_start smallint, day_start smallint,
  locale text, theme text, version integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  owner_id uuid;
  found_id uuid;
  seen timestamptz;
  door text := 'session';
  wait integer;
BEGIN
  SELECT s.user_id, s.id, s.last_seen_at INTO owner_id, found_id, seen FROM sessions s
    WHERE s.token_hash = token AND s.last_seen_at > now() - interval '30 days' AND s.created_at > now() - interval '90 days';
  IF NOT FOUND THEN
    door := 'token';
    SELECT t.user_id, t.id, t.last_used_at INTO owner_id, found_id, seen FROM tokens t WHERE t.token_hash = token;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no such session' USING ERRCODE = 'CA401';
    END IF;
  END IF;
  IF cost > 0 THEN
    wait := app.take_limit('writes:' || owner_id, capacity, refill_per_minute, cost);
    IF wait > 0 THEN
      RAISE EXCEPTION 'too many writes' USING ERRCODE = 'CA429', DETAIL = wait;
    END IF;
  END IF;
  IF seen IS NULL OR seen < now() - interval '1 minute' THEN
    -- Whoever holds the row is writing the same thing; nobody waits for it.
    IF door = 'session' THEN
      UPDATE sessions s SET last_seen_at = now() WHERE (s.user_id, s.id) IN
        (SELECT x.user_id, x.id FROM sessions x WHERE x.user_id = owner_id AND x.id = found_id FOR UPDATE SKIP LOCKED);
    ELSE
      UPDATE tokens t SET last_used_at = now() WHERE (t.user_id, t.id) IN
        (SELECT x.user_id, x.id FROM tokens x WHERE x.user_id = owner_id AND x.id = found_id FOR UPDATE SKIP LOCKED);
    END IF;
  END IF;
  PERFORM set_config('app.user_id', owner_id::text, true);
  RETURN QUERY SELECT door, found_id, u.id, u.name, u.email, u.zone, u.week_start, u.day_start, u.locale, u.theme, u.version
    FROM users u WHERE u.id = owner_id;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.sign_up(id uuid, name text, email text, zone text, locale text, password_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO users (id, name, email, zone, locale) VALUES ($1, $2, $3, $4, $5);
  INSERT INTO credentials (user_id, password_hash) VALUES ($1, $6);
$$;
--> statement-breakpoint
CREATE FUNCTION app.find_credential(address text) RETURNS TABLE (user_id uuid, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.user_id, c.password_hash FROM users u JOIN credentials c ON c.user_id = u.id WHERE u.email = address;
$$;
--> statement-breakpoint
CREATE FUNCTION app.password_hash() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.password_hash FROM credentials c WHERE c.user_id = app.uid();
$$;
--> statement-breakpoint
-- A new password ends every session but the one that set it; says how many those were.
CREATE FUNCTION app.set_password(new_hash text, keep_session uuid) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE credentials SET password_hash = new_hash, changed_at = now() WHERE user_id = app.uid();
  WITH gone AS (DELETE FROM sessions WHERE user_id = app.uid() AND id IS DISTINCT FROM keep_session RETURNING 1)
  SELECT count(*)::integer FROM gone;
$$;
--> statement-breakpoint
-- The same password under stronger parameters, at sign-in: only over the hash that was just verified.
CREATE FUNCTION app.rehash_password(owner_id uuid, old_hash text, new_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE credentials SET password_hash = new_hash WHERE user_id = owner_id AND password_hash = old_hash;
$$;
--> statement-breakpoint
CREATE FUNCTION app.open_session(session_id uuid, owner_id uuid, token text, label text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO sessions (id, user_id, token_hash, label) VALUES ($1, $2, $3, left($4, 200));
$$;
--> statement-breakpoint
CREATE FUNCTION app.close_session(token text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM sessions WHERE token_hash = token RETURNING 1) SELECT EXISTS (SELECT FROM gone);
$$;
--> statement-breakpoint
CREATE FUNCTION app.list_sessions() RETURNS TABLE (id uuid, label text, created_at timestamptz, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, s.label, s.created_at, s.last_seen_at FROM sessions s
  WHERE s.user_id = app.uid() AND s.last_seen_at > now() - interval '30 days' AND s.created_at > now() - interval '90 days'
  ORDER BY s.last_seen_at DESC, s.id LIMIT 200;
$$;
--> statement-breakpoint
CREATE FUNCTION app.revoke_session(session_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM sessions WHERE user_id = app.uid() AND id = session_id RETURNING 1) SELECT EXISTS (SELECT FROM gone);
$$;
--> statement-breakpoint
CREATE FUNCTION app.revoke_other_sessions(keep_session uuid) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM sessions WHERE user_id = app.uid() AND id IS DISTINCT FROM keep_session RETURNING 1)
  SELECT count(*)::integer FROM gone;
$$;
--> statement-breakpoint
CREATE FUNCTION app.insert_token(token_id uuid, label text, token text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO tokens (user_id, id, name, token_hash) VALUES (app.uid(), $1, $2, $3);
$$;
--> statement-breakpoint
CREATE FUNCTION app.list_tokens() RETURNS TABLE (id uuid, name text, created_at timestamptz, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT t.id, t.name, t.created_at, t.last_used_at FROM tokens t WHERE t.user_id = app.uid() ORDER BY t.created_at DESC, t.id LIMIT 200;
$$;
--> statement-breakpoint
CREATE FUNCTION app.delete_token(token_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM tokens WHERE user_id = app.uid() AND id = token_id RETURNING 1) SELECT EXISTS (SELECT FROM gone);
$$;
--> statement-breakpoint
-- The account and all that is the person's, audit included.
CREATE FUNCTION app.delete_account() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM limits WHERE key = 'writes:' || app.uid();
  DELETE FROM users WHERE id = app.uid();
$$;
--> statement-breakpoint
-- Below a goal of one's own, at most five deep, and in no circle. Changes of one person's tree wait for each other, so
-- that two moves at once cannot make together the circle that neither makes alone.
CREATE FUNCTION app.check_parent() RETURNS trigger LANGUAGE plpgsql
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
--> statement-breakpoint
-- AFTER: the update's own row is already there for the walk.
CREATE TRIGGER goals_parent AFTER INSERT OR UPDATE OF parent_id ON goals
FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION app.check_parent();
--> statement-breakpoint
-- Says who wrote what; nobody but the app's role may call it (src/roles.ts).
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
