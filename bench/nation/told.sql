insert into consultation (local_authority_id, id, reference, subject_kind, child_id, setting_id, title, requester_agency_id,
  requester_id, themes, urgency, request, status, resume_status, adviser_id, service_level_days, due_on, near_on, waiting_on_side, actions_left,
  answered_at, outcome, outcome_words, search_text, version, submitted_at, changed_at, ended_at)
select authority_id, p.id, reference, case when p.c is not null then 'child' when n % 3 = 0 then 'setting' else 'group' end,
  nation.id('child', p.c), school_id, title, requester_agency_id, requester_id, array[theme], urgency,
  jsonb_build_object('situation', repeat('Nobody real is meant by this invented situation. ', 4 + (n % 5)::int),
    'tried', repeat('Something was tried, and it is made up. ', 2), 'hopes', 'An invented hope.'),
  status, case status when 'information_requested' then 'submitted' end,
  case when worked or status = 'closed' then adviser_id end, days,
  due_on, due_on - case when days > 5 then 2 else 1 end,
  case when status = 'information_requested'
    then case when team_id is not null and nation.share(n, 'waits on') < 0.3 then 'social_care' else 'school' end end,
  case when status in ('plan_in_progress', 'in_review')
    then (select count(*) from generate_series(1, nation.one_of(3, n, 'actions')) as k where nation.share(n * 4 + k, 'done') >= 0.5)
    else 0 end,
  case when answered
    then submitted_at + (changed_at - submitted_at) / 2 end,
  case status when 'closed' then nation.pick('{improved,plan_agreed,advice_taken,no_change}', n, 'outcome') end,
  case status when 'closed' then 'It ended, as invented.' end,
  lower(concat_ws(' ', reference, title, k.given, k.family, q.name)), 1, submitted_at, changed_at,
  case when not open then changed_at end
from nation.consultation p
join nation.school q on q.s = p.s left join nation.child k on k.c = p.c,
lateral (select 'I' || chr((65 + p.a / 26)::int) || chr((65 + p.a % 26)::int) || to_char(submitted_at, '-YY-') || lpad((n - 1)::text, 6, '0'),
  nation.pick('{anxiety,absence,exclusion_risk,suspensions,reduced_timetable,send,no_place,transport,transition,wellbeing}', n, 'theme'),
  nation.pick('{urgent,routine,routine,routine,not_in_education,permanent_exclusion_risk}', n, 'urgency')) as said(reference, theme, urgency),
lateral (select 'An invented matter of ' || theme || ', told as number ' || n, case urgency when 'routine' then 10 when 'urgent' then 5 else 2 end)
  as told(title, days),
lateral (select status in ('advice_given', 'plan_in_progress', 'in_review') or not open) as answering(answered),
lateral (select case when status <> 'information_requested' and not answered then submitted_at::date + days + days / 5 * 2 end) as dates(due_on);

insert into allocation (local_authority_id, id, consultation_id, adviser_id, allocated_by, "from")
select authority_id, nation.id('allocation', n), id, adviser_id, nation.id('vs_manager', a * 4 + 1), submitted_at + interval '1 day'
from nation.consultation where worked;

-- One pause that is open where information is waited for, and one that is over for each fifth.
insert into pause (local_authority_id, id, consultation_id, waiting_on_id, why, "from", "to")
select authority_id, nation.id('pause', n * 2 + over), id,
  case when nation.share(n, 'waits on') < 0.3 then coalesce(team_id, school_id) else school_id end,
  'An invented question', submitted_at + interval '1 hour', case over when 1 then least(changed_at, submitted_at + interval '2 days') end
from nation.consultation, generate_series(0, 1) as over
where over = 0 and status = 'information_requested' or over = 1 and n % 5 = 0 and changed_at > submitted_at + interval '1 hour';

insert into action (local_authority_id, id, consultation_id, agency_id, what, due_on, planned_by, planned_at, done_at, done_by, done_words)
select authority_id, nation.id('action', n * 4 + k), id,
  case when k = 2 then coalesce(team_id, school_id) when k = 3 then virtual_school_id else school_id end,
  'An invented step, numbered ' || k, submitted_at::date + 14 * k, adviser_id, submitted_at + interval '3 days',
  case when done then changed_at end, case when done then adviser_id end, case when done then 'Done, as invented' end
from nation.consultation, generate_series(1, 3) as k,
  lateral (select not open or nation.share(n * 4 + k, 'done') < 0.5) as action(done)
where (status in ('plan_in_progress', 'in_review') or status = 'closed' and n % 2 = 0) and k <= nation.one_of(3, n, 'actions');

insert into meeting (local_authority_id, id, consultation_id, starts_at, minutes, place, note, booked_by, booked_at)
select authority_id, nation.id('meeting', n), id, submitted_at + interval '5 days', 45, 'Nowhere Hall', 'Invented', adviser_id, submitted_at
from nation.consultation where worked and n % 10 = 0;

insert into review (local_authority_id, id, consultation_id, held_on, words, person_id, recorded_at)
select authority_id, nation.id('review', n), id, changed_at::date, 'An invented review', adviser_id, changed_at
from nation.consultation where status in ('in_review', 'closed') and n % 4 = 0;

insert into feedback (local_authority_id, consultation_id, closed_at, score, words, person_id, given_at)
select authority_id, id, changed_at, 1 + n % 5, 'Invented praise', requester_id, changed_at
from nation.consultation where status = 'closed' and n % 8 = 0;

-- One in fifty came from a draft with a file; one in five hundred was opened by a worker of another team, in an emergency.
insert into draft (local_authority_id, id, person_id, agency_id, subject_kind, form, started_at, saved_at, submitted_as)
select authority_id, nation.id('draft', n), requester_id, requester_agency_id, 'group', '{}', submitted_at, submitted_at, 'sent'
from nation.consultation where n % 50 = 0;

insert into attachment (local_authority_id, id, draft_id, consultation_id, name, media_type, size, content, state, person_id, added_at)
select authority_id, nation.id('attachment', n), nation.id('draft', n), id, 'invented.txt', 'text/plain', 8, 'invented', 'released',
  requester_id, submitted_at
from nation.consultation where n % 50 = 0;

insert into emergency_access (local_authority_id, id, consultation_id, reference, person_id, agency_id, role, reason, "from", until, ended_at)
select authority_id, nation.id('emergency', n), p.id, 'invented', nation.id('worker', t.t * 8 + 1), t.id, 'social_worker',
  'An invented emergency', submitted_at, submitted_at + interval '1 hour', submitted_at + interval '20 minutes'
from nation.consultation p join nation.team t on t.t = (p.a - 1) * 18 + nation.one_of(18, n, 'emergency')
where n % 500 = 0;
