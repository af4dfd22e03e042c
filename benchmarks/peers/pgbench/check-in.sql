\set person random(:writer, :people)
\set goal random(1, 12)
with me as (select user_id from peer.sessions where token_hash = encode(sha256(('benchmark-' || :person)::bytea), 'hex') and expires_at > now()), added as (
  insert into peer.check_ins (id, user_id, goal_id, day, value, note, at)
  select gen_random_uuid(), g.user_id, g.id, current_date, 5, '', now() from peer.goals g where g.user_id = (select user_id from me)
  and g.id = overlay(overlay(md5('goal ' || :person || ' ' || :goal) placing '4' from 13) placing '8' from 17)::uuid
  returning goal_id, day, value)
update peer.goals g set value = g.value + a.value, last_day = greatest(g.last_day, a.day) from added a where g.id = a.goal_id
returning g.id, g.value;
