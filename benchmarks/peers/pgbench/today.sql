\set person random(1, :people)
with me as (select user_id from peer.sessions where token_hash = encode(sha256(('benchmark-' || :person)::bytea), 'hex') and expires_at > now())
select g.id, g.title, g.aggregation, g.unit, g.target, g.due, g.value, g.last_day, coalesce(d.today, 0) from peer.goals g left join
  (select goal_id, sum(value) as today from peer.check_ins where user_id = (select user_id from me) and day = current_date group by goal_id) d
  on d.goal_id = g.id where g.user_id = (select user_id from me) order by g.position;
