DROP FUNCTION IF EXISTS app.insert_token(uuid, text, text);

-- The defaults are what tokens were before they had a scope and an end.
CREATE OR REPLACE FUNCTION app.insert_token(token_id uuid, label text, token text, scope text DEFAULT 'write', expires_at timestamptz DEFAULT NULL)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO tokens (user_id, id, name, token_hash, scope, expires_at) VALUES (app.uid(), $1, $2, $3, $4, $5);
$$;

DROP FUNCTION IF EXISTS app.list_tokens();

CREATE OR REPLACE FUNCTION app.list_tokens() RETURNS TABLE (id uuid, name text, scope text, created_at timestamptz,
  expires_at timestamptz, last_used_at timestamptz, last_used_from text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT t.id, t.name, t.scope, t.created_at, t.expires_at, t.last_used_at, t.last_used_from
  FROM tokens t WHERE t.user_id = app.uid() ORDER BY t.created_at DESC, t.id LIMIT 200;
$$;

CREATE OR REPLACE FUNCTION app.delete_token(token_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM tokens WHERE user_id = app.uid() AND id = token_id RETURNING 1) SELECT EXISTS (SELECT FROM gone);
$$;

-- Says how many there were.
CREATE OR REPLACE FUNCTION app.delete_tokens() RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM tokens WHERE user_id = app.uid() RETURNING 1) SELECT count(*)::integer FROM gone;
$$;
