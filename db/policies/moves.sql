-- Who may make which move: each is written down as an event, by whoever makes it, and only by whom it is for. A status
-- that changes without one is refused at the commit (`keeping.moves_are_told`).

-- Whoever takes part.
create policy school_takes_part on event for insert to portal_school
  with check (what in ('post', 'complete_action') and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation_party p
      where p.local_authority_id = event.local_authority_id and p.consultation_id = event.consultation_id
        and p.agency_id = (select acting.agency()) and (p."to" is null or p."to" > now()) limit 1));
create policy team_takes_part on event for insert to portal_social_care
  with check (what in ('post', 'complete_action') and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation_party p
      where p.local_authority_id = event.local_authority_id and p.consultation_id = event.consultation_id
        and p.agency_id = any ((select acting.reach())::uuid[]) and (p."to" is null or p."to" > now()) limit 1));
create policy trust_does_its_actions on event for insert to portal_trust
  with check (what = 'complete_action' and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation_party p
      where p.local_authority_id = event.local_authority_id and p.consultation_id = event.consultation_id
        and p.agency_id = (select acting.agency()) and (p."to" is null or p."to" > now()) limit 1));

-- The agency that asked, while it takes part.
create policy who_asked on event for insert to portal_school, portal_trust, portal_social_care
  with check (what in ('submit', 'withdraw', 'give_feedback', 'post', 'complete_action')
    and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation c join consultation_party p
        on p.local_authority_id = c.local_authority_id and p.consultation_id = c.id
      where c.local_authority_id = event.local_authority_id and c.id = event.consultation_id
        and c.requester_agency_id = (select acting.agency())
        and p.agency_id = (select acting.agency()) and (p."to" is null or p."to" > now()) limit 1));

-- The agency whose answer is waited for, or was until this transaction.
create policy who_was_asked on event for insert to portal_school, portal_trust, portal_social_care
  with check (what = 'answer' and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from pause w join consultation_party p
        on p.local_authority_id = w.local_authority_id and p.consultation_id = w.consultation_id
      where w.local_authority_id = event.local_authority_id and w.consultation_id = event.consultation_id
        and w.waiting_on_id = (select acting.agency()) and (w."to" is null or acting.wrote(w.xmin))
        and p.agency_id = (select acting.agency()) and (p."to" is null or p."to" > now()) limit 1));

-- Anyone in the Virtual School triages, books, invites and writes.
create policy virtual_school_triages on event for insert to portal_virtual_school
  with check (what in ('accept', 'ask_for_information', 'answer', 'signpost', 'redirect', 'decline', 'merge', 'reopen', 'post',
      'book_meeting', 'invite', 'end_invitation', 'snooze', 'wake', 'flag', 'unflag')
    and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation c
      where c.local_authority_id = (select acting.authority()) and c.local_authority_id = event.local_authority_id
        and c.id = event.consultation_id limit 1));

-- An adviser takes what nobody holds, and works on what is theirs.
create policy adviser_takes on event for insert to portal_vs_adviser
  with check (what = 'take' and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation c
      where c.local_authority_id = (select acting.authority()) and c.local_authority_id = event.local_authority_id
        and c.id = event.consultation_id limit 1));
create policy holder_works on event for insert to portal_vs_adviser
  with check (what in ('release', 'advise', 'plan', 'review', 'carry_on', 'close', 'complete_action')
    and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation c
      where c.local_authority_id = (select acting.authority()) and c.local_authority_id = event.local_authority_id
        and c.id = event.consultation_id and c.adviser_id = (select acting.person()) limit 1));
-- What is put back is held by nobody any more: by whoever held it until this transaction.
create policy holder_puts_back on event for insert to portal_vs_adviser
  with check (what = 'release' and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation c join allocation w
        on w.local_authority_id = c.local_authority_id and w.consultation_id = c.id
      where c.local_authority_id = (select acting.authority()) and c.local_authority_id = event.local_authority_id
        and c.id = event.consultation_id and c.adviser_id is null
        and w.adviser_id = (select acting.person()) and (w."to" is null or acting.wrote(w.xmin)) limit 1));

-- The Virtual School Head allocates to anyone, and does what a holder does.
create policy head_leads on event for insert to portal_vs_manager
  with check (what in ('take', 'allocate', 'release', 'settle_escalation', 'advise', 'plan', 'review', 'carry_on', 'close', 'complete_action')
    and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation c
      where c.local_authority_id = (select acting.authority()) and c.local_authority_id = event.local_authority_id
        and c.id = event.consultation_id limit 1));

-- What the Virtual School asked for itself, and what it takes down for somebody, as it does so.
create policy virtual_school_asked on event for insert to portal_virtual_school
  with check (what in ('submit', 'withdraw', 'give_feedback', 'complete_action')
    and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from consultation c
      where c.local_authority_id = (select acting.authority()) and c.local_authority_id = event.local_authority_id
        and c.id = event.consultation_id and c.requester_agency_id = (select acting.agency()) limit 1));
create policy virtual_school_takes_down on event for insert to portal_virtual_school
  with check (what = 'submit' and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and keeping.is_being_made(local_authority_id, consultation_id));

-- A child put on a roll is told to the Virtual School.
create policy put_on_a_roll on event for insert to portal_school, portal_virtual_school
  with check (what = 'enrol_child' and audience = 'virtual_school' and consultation_id is null and child_id is not null
    and person_id = (select acting.person()) and agency_id = (select acting.agency()));

-- What the Head says of the whole team.
create policy head_sets on event for insert to portal_vs_manager
  with check (what in ('set_service_levels', 'set_capacity') and audience = 'virtual_school' and consultation_id is null
    and local_authority_id = (select acting.authority())
    and person_id = (select acting.person()) and agency_id = (select acting.agency()));

-- A list taken away as a file is told to the Virtual School.
create policy taken_away on event for insert to portal_school, portal_trust, portal_social_care, portal_virtual_school
  with check (what = 'export' and audience = 'virtual_school' and consultation_id is null and child_id is null
    and person_id = (select acting.person()) and agency_id = (select acting.agency()));
