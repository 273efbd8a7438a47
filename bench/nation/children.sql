create table nation.child as
select c, s, a, nation.one_of(18, c, 'team') + (a - 1) * 18 as t, nation.share(c, 'involved') < 0.88 as involved,
  nation.one_of(12, c, 'year') as year_group,
  nation.pick('{Ash,Bryony,Cai,Dilys,Emrys,Fern,Gus,Hettie,Ivo,Juno,Kester,Linnet,Moss,Nia,Orla,Perry}', c, 'given') as given,
  nation.pick('{Madeup,Storyman,Nowhere,Imaginary,Fictional,Pretend,Makebelieve,Unreal}', c, 'family') as family
from generate_series(1, nation.children()) as c,
  lateral (select s, a from nation.school where s = nation.mostly_first(nation.schools(), c, 'school')) as place;
alter table nation.child add primary key (c);

insert into child (local_authority_id, id, given_name, family_name, born_on, sex, search_text, recorded_at)
select nation.id('authority', a), nation.id('child', c), given, family,
  make_date((2021 - year_group)::int, 9, 1) + (nation.one_of(365, c, 'born') - 1)::int,
  nation.pick('{F,M}', c, 'sex'), lower(given || ' ' || family), '2020-09-01'
from nation.child;

insert into enrolment (local_authority_id, id, child_id, agency_id, year_group, "from", "to")
select nation.id('authority', a), nation.id('enrolment', c * 2), nation.id('child', c), nation.id('school', s), year_group,
  date '2022-09-01', null::date
from nation.child
union all
select nation.id('authority', a), nation.id('enrolment', c * 2 + 1), nation.id('child', c),
  nation.id('school', nation.one_of(nation.schools(), c, 'school before')), greatest(year_group - 2, 0), date '2020-09-01', date '2022-08-31'
from nation.child where nation.share(c, 'moved') < 0.3;

insert into involvement_episode
  (local_authority_id, id, child_id, agency_id, type, lead_practitioner, lead_role, registered_social_worker, source, "from", "to")
select nation.id('authority', a), nation.id('episode', c * 2), nation.id('child', c), nation.id('team', t), type,
  'Invented Worker ' || c % 5000, 'Social worker', true, 'social care list', '2023-01-01'::date + (c % 700)::int,
  case when not involved then date '2025-06-01' end
from nation.child, lateral (select nation.pick(
  '{child_in_need,child_in_need,child_in_need,child_protection,looked_after}', c, 'type')) as episode(type)
union all
select nation.id('authority', a), nation.id('episode', c * 2 + 1), nation.id('child', c),
  nation.id('team', nation.one_of(18, c, 'team before') + (a - 1) * 18), 'child_in_need',
  'Invented Worker ' || c % 4000, 'Social worker', true, 'social care list', date '2021-01-01', date '2022-01-01'
from nation.child where nation.share(c, 'involved before') < 0.25;
