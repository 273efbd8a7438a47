create table nation.work (kind text, n bigint, agency_id uuid, role text, title text, ends date);

-- At each school a lead, a teacher, and one who left.
insert into nation.work
select 'staff', s * 4 + k, id, role, title, ends
from nation.school, (values (1, 'school_lead', 'Designated safeguarding lead', null::date),
  (2, 'school_staff', 'Designated teacher', null), (3, 'school_staff', 'Designated teacher', date '2024-07-31'))
  as staff(k, role, title, ends);

insert into nation.work
select 'worker', t * 8 + k, id, 'social_worker', 'Social worker', case k when 6 then date '2024-03-31' end
from nation.team, generate_series(1, 6) as k
union all
select distinct 'head', v, nation.id('service', v), 'social_care_manager', 'Service manager', null::date from nation.team;

insert into nation.work
select 'trust', t, nation.id('trust', t), 'trust_staff', 'Inclusion lead', null::date from generate_series(1, nation.trusts()) as t;

insert into nation.work
select role, a * 4 + k, nation.id('virtual_school', a), role, title, null::date
from generate_series(1, nation.authorities()) as a, generate_series(1, 2) as k,
  (values ('vs_officer', 'Duty officer'), ('vs_manager', 'Head of the Virtual School')) as roles(role, title)
union all
select 'ig_officer', a, nation.id('governance', a), 'ig_officer', 'Information governance officer', null::date
from generate_series(1, nation.authorities()) as a;

-- Every authority has an adviser; the larger ones have most of the others.
create table nation.adviser as
select d, nation.id('vs_adviser', d) as id,
  case when d <= nation.authorities() then d else nation.mostly_first(nation.authorities(), d, 'authority of adviser') end as a
from generate_series(1, nation.advisers()) as d;
insert into nation.work
select 'vs_adviser', d, nation.id('virtual_school', a), 'vs_adviser', 'Education adviser', null::date from nation.adviser;

insert into person (id, name, email, session_epoch)
select nation.id(kind, n),
  nation.pick('{Alma,Basil,Cressida,Dorian,Edie,Fitz,Greta,Horace,Ines,Jory,Kit,Lowen,Merle,Nell,Otis,Petra}', n, kind)
    || ' ' || nation.pick('{Notreal,Mockford,Pretendham,Fableton,Inventson,Shamwell}', n, 'family ' || kind),
  kind || n || '@invented.example', '2020-01-01'
from nation.work;

insert into membership (id, person_id, agency_id, role, title, "from", "to")
select nation.id('membership of ' || kind, n), nation.id(kind, n), agency_id, role, title, '2020-01-01', ends
from nation.work;
