\set person random(1, :people)
\set goal random(1, 20)
with me as (select user_id from peer.sessions where token_hash = encode(sha256(('benchmark-' || :person)::bytea), 'hex') and expires_at > now())
select g.id, g.title, g.aggregation, g.unit, g.target, g.due, g.value, g.last_day, (select json_agg(c order by c.day desc, c.id) from
    (select id, day, value, note, at from peer.check_ins where goal_id = g.id order by day desc, id limit 50) c)
  from peer.goals g where g.user_id = (select user_id from me)
  and g.id = overlay(overlay(md5('goal ' || :person || ' ' || :goal) placing '4' from 13) placing '8' from 17)::uuid;
