insert into event (local_authority_id, id, consultation_id, child_id, what, person_id, agency_id, at, audience, after)
select authority_id, nation.id('event', n * 8 + k), id, nation.id('child', c), what,
  case k when 1 then requester_id else adviser_id end, case k when 1 then requester_agency_id else virtual_school_id end,
  submitted_at + (changed_at - submitted_at) * (k - 1) / 5, 'all', jsonb_build_object('version', k, 'status', moved)
from nation.consultation,
  (values (1, 'submit', 'submitted'), (2, 'accept', 'accepted'), (3, 'allocate', 'allocated'), (4, 'advise', 'advice_given'), (5, 'close', 'closed'))
    as moves(k, what, moved)
where k = 1 or k = 2 and status not in ('submitted', 'information_requested') or k = 3 and worked
  or k = 4 and worked and status <> 'allocated' or k = 5 and status = 'closed';
