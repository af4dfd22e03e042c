\set person random(1, :people)
with me as (select user_id from peer.sessions where token_hash = encode(sha256(('benchmark-' || :person)::bytea), 'hex') and expires_at > now())
select g.id, g.title, g.aggregation, g.unit, g.target, g.due, g.value, g.last_day from peer.goals g
  where g.user_id = (select user_id from me) order by g.position limit 20;
