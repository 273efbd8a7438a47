-- What each consultation is, before it is told; in the order in which they were sent, over six years.
create unlogged table nation.consultation as
with drawn as (
  select n, n::float8 / nation.consultations() as age,
    case when nation.share(n, 'about a child') < 0.7 then nation.one_of(nation.children(), n, 'child') end as c
  from generate_series(1, nation.consultations()) as n),
placed as (
  select d.n, d.age, d.c, coalesce(k.s, q.s) as s, coalesce(k.a, q.a) as a, case when k.involved then k.t end as t,
    timestamptz '2020-09-01 09:00Z' + d.age * interval '2270 days' as submitted_at,
    d.age > 0.85 and nation.share(d.n, 'open') < 0.6 or nation.share(d.n, 'long open') < 0.01 as open,
    nation.share(d.n, 'asked by') as asked
  from drawn d left join nation.child k on k.c = d.c
  left join nation.school q on d.c is null and q.s = nation.mostly_first(nation.schools(), d.n, 'school')),
standing as (
  select p.*, case when open
    then nation.pick('{submitted,submitted,information_requested,information_requested,accepted,allocated,allocated,allocated,advice_given,advice_given,plan_in_progress,plan_in_progress,plan_in_progress,in_review}', n, 'status')
    else nation.pick('{closed,closed,closed,closed,closed,closed,closed,closed,closed,closed,signposted,redirected,declined,withdrawn}', n, 'status') end as status,
    least(timestamptz '2026-11-20 16:00Z', submitted_at + nation.share(n, 'length') * interval '110 days') as changed_at
  from placed p)
select w.*, status in ('allocated', 'advice_given', 'plan_in_progress', 'in_review', 'closed') as worked,
  nation.id('authority', a) as authority_id, nation.id('consultation', n) as id, nation.id('school', s) as school_id,
  nation.id('team', t) as team_id, nation.id('virtual_school', a) as virtual_school_id,
  by.agency_id as requester_agency_id, by.person_id as requester_id,
  -- One of the advisers of the authority.
  (advisers.ids)[nation.one_of(cardinality(advisers.ids), n, 'adviser')] as adviser_id
from standing w
join (select a, array_agg(id order by d) as ids from nation.adviser group by a) as advisers using (a),
lateral (select
  case when asked < 0.72 then nation.id('school', s) when asked < 0.9 and t is not null then nation.id('team', t)
    else nation.id('virtual_school', a) end,
  case when asked < 0.72 then nation.id('staff', s * 4 + 2) when asked < 0.9 and t is not null then nation.id('worker', t * 8 + 1)
    else nation.id('vs_officer', a * 4 + 1) end) as by(agency_id, person_id)
order by n;
alter table nation.consultation add primary key (n);
analyze nation.consultation;
