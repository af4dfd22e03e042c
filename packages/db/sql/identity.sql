-- Who asks, in this transaction. Loud when nobody said so: a forgotten identity must not look like an empty account.
CREATE OR REPLACE FUNCTION app.uid() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  identity text := current_setting('app.user_id', true);
BEGIN
  IF identity IS NULL OR identity = '' THEN
    RAISE EXCEPTION 'no identity in this transaction' USING ERRCODE = '28000';
  END IF;
  RETURN identity::uuid;
END $$;
