-- What the Virtual School keeps beside a consultation to work its queue.
insert into snooze (local_authority_id, consultation_id, until, why, person_id, at)
select authority_id, id, date '2026-12-01' + (n % 60)::int, 'Until the invented answer comes', adviser_id, changed_at
from nation.consultation where open and nation.share(n, 'snoozed') < 0.05;

insert into flag (local_authority_id, consultation_id, why, person_id, at)
select authority_id, id, 'An invented worry', adviser_id, changed_at
from nation.consultation where open and nation.share(n, 'flagged') < 0.03;

insert into watch (local_authority_id, person_id, consultation_id, "from")
select authority_id, nation.id('vs_manager', a * 4 + 1 + n % 2), id, submitted_at
from nation.consultation where open and nation.share(n, 'watched') < 0.02;

-- Most advisers have looked at what they hold, and half of those who ask look again, some before its newest change.
insert into seen (local_authority_id, person_id, consultation_id, at)
select authority_id, adviser_id, id, submitted_at + (changed_at - submitted_at) * (n % 3) / 2
from nation.consultation where worked and (open or age > 0.7) and nation.share(n, 'seen by its adviser') < 0.8
union all
select authority_id, requester_id, id, submitted_at + (changed_at - submitted_at) * (n % 3) / 2
from nation.consultation where (open or age > 0.7) and nation.share(n, 'seen by who asked') < 0.5;

insert into saved_view (local_authority_id, id, person_id, agency_id, name, query, shared, saved_at)
select nation.id('authority', a), nation.id('saved view', a * 4 + k), nation.id('vs_manager', a * 4 + 1),
  nation.id('virtual_school', a), name, query, true, timestamptz '2026-09-01 09:00Z'
from generate_series(1, nation.authorities()) as a, (values (1, 'Urgent', 'view=team&sort=due&urgency=urgent'),
  (2, 'No school place', 'view=team&sort=due&theme=no_place'), (3, 'Secondary', 'view=team&sort=due&phase=secondary'))
  as views(k, name, query)
union all
select nation.id('authority', a), nation.id('saved view of adviser', d), id, nation.id('virtual_school', a),
  'Mine by age', 'view=mine&sort=oldest', false, timestamptz '2026-09-01 09:00Z'
from nation.adviser where d % 2 = 0;

insert into queue_preference (local_authority_id, person_id, columns, shortcuts)
select nation.id('authority', a), id, '{next,due,urgency,setting,age}', true from nation.adviser where d % 5 = 0;

insert into capacity (local_authority_id, person_id, most, set_by, set_at)
select nation.id('authority', a), id, 20 + (d % 3)::int * 10, nation.id('vs_manager', a * 4 + 1), timestamptz '2026-09-01 09:00Z' from nation.adviser;

-- What was late when the nation was made was told, and half of it settled.
insert into escalation (local_authority_id, id, consultation_id, kind, due_on, at, settled_at, settled_by, settled_words)
select authority_id, nation.id('escalation', n), p.id, 'breach', due_on, due_on + interval '1 day',
  case when settled then due_on + interval '2 days' end, case when settled then nation.id('vs_manager', a * 4 + 1) end,
  case when settled then 'Settled, as invented' end
from nation.consultation p join consultation c on c.local_authority_id = p.authority_id and c.id = p.id,
  lateral (select n % 2 = 0) as escalation(settled)
where p.open and c.answered_at is null and c.due_on < date '2026-11-20';
