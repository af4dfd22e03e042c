CREATE OR REPLACE FUNCTION app.open_session(session_id uuid, owner_id uuid, token text, label text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO sessions (id, user_id, token_hash, label) VALUES ($1, $2, $3, left($4, 200));
$$;

CREATE OR REPLACE FUNCTION app.close_session(token text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM sessions WHERE token_hash = token RETURNING 1) SELECT EXISTS (SELECT FROM gone);
$$;

CREATE OR REPLACE FUNCTION app.list_sessions() RETURNS TABLE (id uuid, label text, created_at timestamptz, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, s.label, s.created_at, s.last_seen_at FROM sessions s
  WHERE s.user_id = app.uid() AND s.last_seen_at > now() - interval '30 days' AND s.created_at > now() - interval '90 days'
  ORDER BY s.last_seen_at DESC, s.id LIMIT 200;
$$;

CREATE OR REPLACE FUNCTION app.revoke_session(session_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM sessions WHERE user_id = app.uid() AND id = session_id RETURNING 1) SELECT EXISTS (SELECT FROM gone);
$$;

CREATE OR REPLACE FUNCTION app.revoke_other_sessions(keep_session uuid) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM sessions WHERE user_id = app.uid() AND id IS DISTINCT FROM keep_session RETURNING 1)
  SELECT count(*)::integer FROM gone;
$$;
