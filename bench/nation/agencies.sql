insert into authority (id, code, name, prefix, service_name)
select nation.id('authority', a), (200 + a)::text, 'Inventedshire ' || a, 'I' || chr(65 + a / 26) || chr(65 + a % 26),
  'Education consultations'
from generate_series(1, nation.authorities()::int) as a;

insert into agency (id, kind, name, authority_id)
select nation.id(kind, a), kind, words || ' of Inventedshire ' || a, nation.id('authority', a)
from generate_series(1, nation.authorities()) as a,
  (values ('virtual_school', 'Virtual School'), ('governance', 'Information governance'), ('partnership', 'Partnership'))
    as kinds(kind, words);

-- Three services in an authority, six teams in each.
create table nation.team as
select t, v, 1 + (v - 1) / 3 as a, nation.id('team', t) as id
from generate_series(1, nation.authorities() * 18) as t, lateral (select 1 + (t - 1) / 6) as service(v);

insert into agency (id, kind, name, authority_id)
select distinct nation.id('service', v), 'team', 'Pretend Service ' || v, nation.id('authority', a) from nation.team
union all
select id, 'team', 'Pretend Team ' || t, nation.id('authority', a) from nation.team;

insert into agency_parent (agency_id, parent_id, "from")
select id, nation.id('service', v), '2019-04-01' from nation.team;

create table nation.school as
select s, nation.id('school', s) as id, 'Mock School ' || s as name,
  case when s = 1 then 1 else nation.mostly_first(nation.authorities(), s, 'authority of school') end as a
from generate_series(1, nation.schools()) as s;
alter table nation.school add primary key (s);

insert into agency (id, kind, name, authority_id, urn, phase, district)
select id, 'school', name, nation.id('authority', a), (100000 + s)::text,
  case when nation.share(s, 'phase') < 0.84 then 'primary' else 'secondary' end, 'Pretend District ' || s % 7
from nation.school;

insert into agency (id, kind, name) select nation.id('trust', t), 'trust', 'Make-believe Trust ' || t
from generate_series(1, nation.trusts()) as t;

insert into agency_parent (agency_id, parent_id, "from")
select id, nation.id('trust', nation.one_of(nation.trusts(), s, 'trust')), '2018-09-01'
from nation.school where nation.share(s, 'academy') < 0.55;

insert into term (local_authority_id, id, name, "from", "to")
select nation.id('authority', a), nation.id('term', a * 100 + y * 3 + k), name || ' ' || 2020 + y,
  begins + y * interval '1 year', ends + y * interval '1 year'
from generate_series(1, nation.authorities()) as a, generate_series(0, 7) as y,
  (values (0, 'Autumn term', date '2020-09-02', date '2020-12-19'), (1, 'Spring term', '2021-01-05', '2021-03-28'),
    (2, 'Summer term', '2021-04-14', '2021-07-23')) as terms(k, name, begins, ends);

insert into closure (local_authority_id, id, why, "from", "to")
select nation.id('authority', a), nation.id('closure', a * 100 + y), 'October half term', begins, begins + 5
from generate_series(1, nation.authorities()) as a, generate_series(0, 7) as y,
  lateral (select (date '2020-10-26' + y * interval '1 year')::date) as half_term(begins);
