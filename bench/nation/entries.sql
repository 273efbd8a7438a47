insert into entry (local_authority_id, id, consultation_id, kind, audience, person_id, agency_id, body, written_at)
select authority_id, nation.id('entry', n * 8 + k), id,
  case when not of_adviser then 'message' when k = 2 and worked then 'advice' else 'question' end,
  case when of_adviser then nation.pick('{all,all,all,professionals,virtual_school}', n * 8 + k, 'audience') else 'all' end,
  case when of_adviser then adviser_id else requester_id end,
  case when of_adviser then virtual_school_id else requester_agency_id end,
  'Entry ' || k || ' of an invented conversation. ' || repeat('Nothing in it happened to anybody. ', nation.one_of(6, n * 8 + k, 'body')::int),
  submitted_at + (changed_at - submitted_at) * k / 8
from nation.consultation, generate_series(1, 5) as k, lateral (select k % 2 = 0) as author(of_adviser)
where k <= nation.one_of(5, n, 'entries');
