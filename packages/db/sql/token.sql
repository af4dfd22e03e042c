CREATE OR REPLACE FUNCTION app.insert_token(token_id uuid, label text, token text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO tokens (user_id, id, name, token_hash) VALUES (app.uid(), $1, $2, $3);
$$;

CREATE OR REPLACE FUNCTION app.list_tokens() RETURNS TABLE (id uuid, name text, created_at timestamptz, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT t.id, t.name, t.created_at, t.last_used_at FROM tokens t WHERE t.user_id = app.uid() ORDER BY t.created_at DESC, t.id LIMIT 200;
$$;

CREATE OR REPLACE FUNCTION app.delete_token(token_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH gone AS (DELETE FROM tokens WHERE user_id = app.uid() AND id = token_id RETURNING 1) SELECT EXISTS (SELECT FROM gone);
$$;
