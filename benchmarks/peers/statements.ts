/** What the bare server asks, each in one statement that finds the person as well; `me` is empty for nobody. */
const ME = "with me as (select user_id from peer.sessions where token_hash = $1 and expires_at > now())";
const GOAL =
  'g.id, g.title, g.aggregation, g.unit, g.target, g.due::text, g.value, g.last_day::text as "lastDay"';

export const LIST = `${ME} select ${GOAL} from peer.goals g where g.user_id = (select user_id from me) order by g.position limit 20`;

export const GET = `${ME} select ${GOAL}, (select coalesce(json_agg(c order by c.day desc, c.id), '[]') from
  (select id, day, value, note, at from peer.check_ins where goal_id = g.id order by day desc, id limit 50) c) as "checkIns"
  from peer.goals g where g.user_id = (select user_id from me) and g.id = $2`;

export const TODAY = `${ME} select ${GOAL}, coalesce(d.today, 0) as today from peer.goals g left join
  (select goal_id, sum(value) as today from peer.check_ins where user_id = (select user_id from me) and day = $2 group by goal_id) d on d.goal_id = g.id
  where g.user_id = (select user_id from me) order by g.position`;

/** The same id twice is saved once, and answers what the goal has. */
export const PUT = `${ME}, added as (
    insert into peer.check_ins (id, user_id, goal_id, day, value, note, at)
    select $2, g.user_id, g.id, $4, $5, $6, $7 from peer.goals g where g.user_id = (select user_id from me) and g.id = $3
    on conflict (id) do nothing returning goal_id, day, value)
  update peer.goals g set value = case g.aggregation when 'sum' then g.value + a.value when 'last' then a.value else g.value + 1 end,
    last_day = greatest(g.last_day, a.day) from added a where g.id = a.goal_id returning ${GOAL}`;
