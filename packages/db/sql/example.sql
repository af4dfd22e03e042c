-- Goals are only ever trashed by the person and purged by maintenance; the example alone may be taken away at once. Its ids
-- are one range (core's portable/example-id), and nothing else in SQL knows of it.
CREATE OR REPLACE FUNCTION app.clear_example(first uuid, last uuid) RETURNS TABLE (goals integer, check_ins integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me uuid := app.uid();
  goal_count integer;
  log_count integer;
BEGIN
  IF left(first::text, 24) <> '00000000-0000-7000-8000-' OR left(last::text, 24) <> left(first::text, 24) THEN
    RAISE EXCEPTION 'not the range of the example';
  END IF;
  SELECT count(*) INTO log_count FROM public.check_ins c WHERE c.user_id = me AND c.goal_id BETWEEN first AND last;
  UPDATE public.goals g SET parent_id = NULL WHERE g.user_id = me AND g.parent_id BETWEEN first AND last;
  DELETE FROM public.goals g WHERE g.user_id = me AND g.id BETWEEN first AND last;
  GET DIAGNOSTICS goal_count = ROW_COUNT;
  DELETE FROM public.pauses p WHERE p.user_id = me AND p.id BETWEEN first AND last;
  DELETE FROM public.areas a WHERE a.user_id = me AND a.id BETWEEN first AND last
    AND NOT EXISTS (SELECT FROM public.goals g WHERE g.user_id = me AND g.area_id = a.id);
  RETURN QUERY SELECT goal_count, log_count;
END $$;
