insert into consultation_party (local_authority_id, consultation_id, agency_id, reason, "from", "to", status, changed_at)
select authority_id, p.id, party.agency_id, reason, submitted_at, party.ends, status, changed_at
from nation.consultation p, lateral (
  select requester_agency_id, 'requester', null::timestamptz
  union all select school_id, 'setting', null where requester_agency_id <> school_id
  union all select team_id, 'social_care_team', null where requester_agency_id <> team_id
  union all select virtual_school_id, 'virtual_school', null where requester_agency_id <> virtual_school_id
  union all select nation.id('trust', nation.one_of(nation.trusts(), n, 'invited trust')), 'invited',
    case when n % 3 = 0 then changed_at end where nation.share(n, 'invites a trust') < 0.06
  union all select invited, 'invited', null
    from (select nation.id('school', nation.one_of(nation.schools(), n, 'invited school'))) as other(invited)
    where nation.share(n, 'invites a school') < 0.04 and invited <> school_id) as party(agency_id, reason, ends);
