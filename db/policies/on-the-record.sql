-- What hangs on a consultation is read by whoever reads the consultation.
create policy with_the_consultation on action for select to portal_school, portal_trust, portal_social_care, portal_virtual_school
  using ((select true from consultation c where c.local_authority_id = action.local_authority_id and c.id = action.consultation_id limit 1));
create policy with_the_consultation on pause for select to portal_school, portal_trust, portal_social_care, portal_virtual_school
  using ((select true from consultation c where c.local_authority_id = pause.local_authority_id and c.id = pause.consultation_id limit 1));
create policy with_the_consultation on meeting for select to portal_school, portal_trust, portal_social_care, portal_virtual_school
  using ((select true from consultation c where c.local_authority_id = meeting.local_authority_id and c.id = meeting.consultation_id limit 1));
create policy with_the_consultation on review for select to portal_school, portal_trust, portal_social_care, portal_virtual_school
  using ((select true from consultation c where c.local_authority_id = review.local_authority_id and c.id = review.consultation_id limit 1));
create policy with_the_consultation on feedback for select to portal_school, portal_trust, portal_social_care, portal_virtual_school
  using ((select true from consultation c where c.local_authority_id = feedback.local_authority_id and c.id = feedback.consultation_id limit 1));
create policy with_the_consultation on attachment for select to portal_school, portal_trust, portal_social_care, portal_virtual_school
  using ((select true from consultation c where c.local_authority_id = attachment.local_authority_id and c.id = attachment.consultation_id limit 1));

-- Of the thread and the timeline, each what is said to an audience it belongs to.
create policy said_to_all on entry for select to portal_school, portal_trust
  using (audience = 'all'
    and (select true from consultation c where c.local_authority_id = entry.local_authority_id and c.id = entry.consultation_id limit 1));
create policy said_to_professionals on entry for select to portal_social_care
  using (audience in ('all', 'professionals')
    and (select true from consultation c where c.local_authority_id = entry.local_authority_id and c.id = entry.consultation_id limit 1));
create policy virtual_school_reads_every_entry on entry for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));

create policy told_to_all on event for select to portal_school, portal_trust
  using (audience = 'all'
    and (select true from consultation c where c.local_authority_id = event.local_authority_id and c.id = event.consultation_id limit 1));
create policy told_to_professionals on event for select to portal_social_care
  using (audience in ('all', 'professionals')
    and (select true from consultation c where c.local_authority_id = event.local_authority_id and c.id = event.consultation_id limit 1));
create policy virtual_school_reads_every_event on event for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));

-- One writes as oneself, for one's own agency, to an audience it belongs to, where one takes part.
create policy school_and_team_write on entry for insert to portal_school, portal_social_care
  with check (person_id = (select acting.person()) and agency_id = (select acting.agency()) and kind in ('message', 'answer')
    and audience in ('all', case when (select acting.role()) in ('social_worker', 'social_care_manager') then 'professionals' end)
    and (select true from consultation_party p
      where p.local_authority_id = entry.local_authority_id and p.consultation_id = entry.consultation_id
        and p.agency_id = any ((select acting.reach())::uuid[]) and (p."to" is null or p."to" > now()) limit 1));
-- A trust writes where it asked itself, and answers what it was asked; of its schools' it only reads.
create policy trust_writes_where_it_asked on entry for insert to portal_trust
  with check (person_id = (select acting.person()) and agency_id = (select acting.agency()) and audience = 'all'
    and (select true from consultation_party p
      where p.local_authority_id = entry.local_authority_id and p.consultation_id = entry.consultation_id
        and p.agency_id = (select acting.agency()) and (p."to" is null or p."to" > now()) limit 1)
    and case kind
      when 'message' then (select true from consultation c
        where c.local_authority_id = entry.local_authority_id and c.id = entry.consultation_id
          and c.requester_agency_id = (select acting.agency()) limit 1)
      when 'answer' then (select true from pause w
        where w.local_authority_id = entry.local_authority_id and w.consultation_id = entry.consultation_id
          and w.waiting_on_id = (select acting.agency()) and (w."to" is null or acting.wrote(w.xmin)) limit 1)
      else false
    end);
create policy virtual_school_writes on entry for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority())
    and person_id = (select acting.person()) and agency_id = (select acting.agency()));

-- An action is done by the agency that owns it, and planned by whoever works on the consultation.
create policy done_by_its_owner on action for update to portal_school, portal_trust
  using (agency_id = (select acting.agency())
    and (select true from consultation_party p
      where p.local_authority_id = action.local_authority_id and p.consultation_id = action.consultation_id
        and p.agency_id = (select acting.agency()) and (p."to" is null or p."to" > now()) limit 1));
create policy done_by_its_team on action for update to portal_social_care
  using (agency_id = any ((select acting.reach())::uuid[])
    and (select true from consultation_party p
      where p.local_authority_id = action.local_authority_id and p.consultation_id = action.consultation_id
        and p.agency_id = any ((select acting.reach())::uuid[]) and (p."to" is null or p."to" > now()) limit 1));
create policy done_by_its_holder on action for update to portal_vs_adviser
  using (agency_id = (select acting.agency()) and (select true from consultation c
    where c.local_authority_id = action.local_authority_id and c.id = action.consultation_id and c.adviser_id = (select acting.person()) limit 1));
create policy done_by_the_head on action for update to portal_vs_manager
  using (agency_id = (select acting.agency()) and local_authority_id = (select acting.authority()));
create policy done_where_the_virtual_school_asked on action for update to portal_virtual_school
  using (agency_id = (select acting.agency()) and (select true from consultation c
    where c.local_authority_id = action.local_authority_id and c.id = action.consultation_id
      and c.requester_agency_id = (select acting.agency()) limit 1));
create policy planned_by_its_holder on action for insert to portal_vs_adviser
  with check (planned_by = (select acting.person()) and (select true from consultation c
    where c.local_authority_id = action.local_authority_id and c.id = action.consultation_id and c.adviser_id = (select acting.person()) limit 1));
create policy planned_by_the_head on action for insert to portal_vs_manager
  with check (planned_by = (select acting.person()) and local_authority_id = (select acting.authority()));
create policy reviewed_by_its_holder on review for insert to portal_vs_adviser
  with check (person_id = (select acting.person()) and (select true from consultation c
    where c.local_authority_id = review.local_authority_id and c.id = review.consultation_id and c.adviser_id = (select acting.person()) limit 1));
create policy reviewed_by_the_head on review for insert to portal_vs_manager
  with check (person_id = (select acting.person()) and local_authority_id = (select acting.authority()));
create policy booked_by_the_virtual_school on meeting for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority()) and booked_by = (select acting.person()));

-- The agency that asked says how it went.
create policy given_by_who_asked on feedback for insert to portal_school, portal_trust, portal_social_care, portal_virtual_school
  with check (person_id = (select acting.person()) and (select true from consultation c
    where c.local_authority_id = feedback.local_authority_id and c.id = feedback.consultation_id
      and c.requester_agency_id = (select acting.agency()) limit 1));

-- The clock is stopped by the Virtual School, and goes on when the one who was asked answers.
create policy stopped_by_the_virtual_school on pause for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority()));
create policy ended_by_the_virtual_school on pause for update to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy ended_by_who_was_asked on pause for update to portal_school, portal_trust, portal_social_care
  using (waiting_on_id = (select acting.agency())
    and (select true from consultation c where c.local_authority_id = pause.local_authority_id and c.id = pause.consultation_id limit 1));

-- Who holds what is the Virtual School's: the Head gives it to anyone, an adviser takes it.
create policy virtual_school_knows_who_holds on allocation for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy virtual_school_ends_holding on allocation for update to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy the_head_allocates on allocation for insert to portal_vs_manager
  with check (local_authority_id = (select acting.authority()) and allocated_by = (select acting.person()));
create policy an_adviser_takes on allocation for insert to portal_vs_adviser
  with check (local_authority_id = (select acting.authority()) and allocated_by = (select acting.person())
    and adviser_id = (select acting.person()));
