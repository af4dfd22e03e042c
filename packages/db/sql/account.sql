-- The account and all that is the person's, audit included.
CREATE OR REPLACE FUNCTION app.delete_account() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM limits WHERE key = 'writes:' || app.uid();
  DELETE FROM users WHERE id = app.uid();
$$;
