CREATE OR REPLACE FUNCTION app.sign_up(id uuid, name text, email text, zone text, locale text, password_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO users (id, name, email, zone, locale) VALUES ($1, $2, $3, $4, $5);
  INSERT INTO credentials (user_id, password_hash) VALUES ($1, $6);
$$;

CREATE OR REPLACE FUNCTION app.find_credential(address text) RETURNS TABLE (user_id uuid, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.user_id, c.password_hash FROM users u JOIN credentials c ON c.user_id = u.id WHERE u.email = address;
$$;

CREATE OR REPLACE FUNCTION app.password_hash() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.password_hash FROM credentials c WHERE c.user_id = app.uid();
$$;

-- A new password ends every session but the one that set it; says how many those were.
CREATE OR REPLACE FUNCTION app.set_password(new_hash text, keep_session uuid) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE credentials SET password_hash = new_hash, changed_at = now() WHERE user_id = app.uid();
  WITH gone AS (DELETE FROM sessions WHERE user_id = app.uid() AND id IS DISTINCT FROM keep_session RETURNING 1)
  SELECT count(*)::integer FROM gone;
$$;

-- The same password under stronger parameters, at sign-in: only over the hash that was just verified.
CREATE OR REPLACE FUNCTION app.rehash_password(owner_id uuid, old_hash text, new_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE credentials SET password_hash = new_hash WHERE user_id = owner_id AND password_hash = old_hash;
$$;
