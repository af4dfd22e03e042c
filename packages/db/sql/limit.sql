-- Takes one token from a bucket. Returns 0, or the seconds after which there is one again.
CREATE OR REPLACE FUNCTION app.take_limit(bucket text, capacity double precision, refill_per_minute double precision, cost double precision DEFAULT 1)
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
  -- A clock that was put back would leave an empty bucket empty for as long as it was ahead.
  IF since > moment + interval '1 minute' THEN
    held := capacity;
  END IF;
  held := least(capacity, held + greatest(0, extract(epoch FROM moment - since)) * refill_per_minute / 60);
  IF held < cost THEN
    RETURN greatest(1, ceil((cost - held) * 60 / refill_per_minute))::integer;
  END IF;
  UPDATE limits SET tokens = held - cost, refilled_at = moment WHERE key = bucket;
  RETURN 0;
END $$;
