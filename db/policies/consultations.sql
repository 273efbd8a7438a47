-- Who takes part, as far as one's own agencies do; and beside them, who else does.
create policy school_takes_part on consultation_party for select to portal_school
  using (agency_id = (select acting.agency()) and ("to" is null or "to" > now())
    or keeping.takes_part(local_authority_id, consultation_id));
create policy trust_and_team_take_part on consultation_party for select to portal_trust, portal_social_care
  using (agency_id = any ((select acting.reach())::uuid[]) and ("to" is null or "to" > now())
    or keeping.takes_part(local_authority_id, consultation_id));
create policy virtual_school_knows_who_takes_part on consultation_party for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));

-- A school reads the consultations that it takes part in now.
create policy school_reads_where_it_takes_part on consultation for select to portal_school
  using ((
    select true from consultation_party p
    where p.local_authority_id = consultation.local_authority_id and p.consultation_id = consultation.id
      and p.agency_id = (select acting.agency()) and (p."to" is null or p."to" > now()) limit 1));

-- A trust those of its schools, a team its own, and a manager in social care those of the teams below.
create policy trust_and_team_read_where_theirs_take_part on consultation for select to portal_trust, portal_social_care
  using ((
    select true from consultation_party p
    where p.local_authority_id = consultation.local_authority_id and p.consultation_id = consultation.id
      and p.agency_id = any ((select acting.reach())::uuid[]) and (p."to" is null or p."to" > now()) limit 1));

-- In an emergency, one consultation; it can be read, and nothing more.
create policy opened_in_an_emergency on consultation for select to portal_social_care
  using ((
    select true from emergency_access e
    where e.local_authority_id = consultation.local_authority_id and e.consultation_id = consultation.id
      and e.person_id = (select acting.person()) and e.agency_id = (select acting.agency())
      and e.until > now() and e.ended_at is null limit 1));

-- A Virtual School reads and works on those of its authority.
create policy virtual_school_reads_its_authority on consultation for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy virtual_school_works_on_its_authority on consultation for update to portal_virtual_school
  using (local_authority_id = (select acting.authority()));

-- Whoever takes part moves it on; how far, the grants and the events say.
create policy school_and_trust_move_where_they_take_part on consultation for update to portal_school, portal_trust
  using ((
    select true from consultation_party p
    where p.local_authority_id = consultation.local_authority_id and p.consultation_id = consultation.id
      and p.agency_id = (select acting.agency()) and (p."to" is null or p."to" > now()) limit 1));
create policy team_moves_where_it_takes_part on consultation for update to portal_social_care
  using ((
    select true from consultation_party p
    where p.local_authority_id = consultation.local_authority_id and p.consultation_id = consultation.id
      and p.agency_id = any ((select acting.reach())::uuid[]) and (p."to" is null or p."to" > now()) limit 1));

-- A request is made in the name of one's own agency; a Virtual School takes one down for whoever asks.
create policy made_by_who_asks on consultation for insert to portal_school, portal_trust, portal_social_care
  with check (requester_agency_id = (select acting.agency()) and requester_id = (select acting.person()) and status = 'submitted');
create policy taken_down_by_the_virtual_school on consultation for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority()) and requester_id = (select acting.person()) and status = 'submitted');

-- Who takes part is said by whoever makes it, as it is made, and afterwards by the Virtual School.
create policy said_as_it_is_made on consultation_party for insert to portal_school, portal_trust, portal_social_care
  with check (keeping.is_being_made(local_authority_id, consultation_id));
create policy virtual_school_invites on consultation_party for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority()));
create policy virtual_school_ends_taking_part on consultation_party for update to portal_virtual_school
  using (local_authority_id = (select acting.authority()));

-- A request so far is its author's, acting as the same agency; a team's about a child it works with, and an emergency
-- is not enough.
create policy ones_own on draft to portal_school, portal_trust, portal_social_care, portal_virtual_school
  using (person_id = (select acting.person()) and agency_id = (select acting.agency()))
  with check (person_id = (select acting.person()) and agency_id = (select acting.agency()));
create policy about_a_child_within_reach on draft as restrictive for insert to portal_social_care
  with check ((
    select true from involvement_episode e
    where e.local_authority_id = draft.child_local_authority_id and e.child_id = draft.child_id
      and e.agency_id = any ((select acting.reach())::uuid[])
      and e."from" <= (select acting.today()) and (e."to" is null or e."to" > (select acting.today())) limit 1));

-- Its files too, and once it is sent everybody's who reads the consultation.
create policy files_of_ones_own_draft on attachment to portal_school, portal_trust, portal_social_care, portal_virtual_school
  using ((select true from draft d where d.local_authority_id = attachment.local_authority_id and d.id = attachment.draft_id limit 1))
  with check (person_id = (select acting.person())
    and (select true from draft d where d.local_authority_id = attachment.local_authority_id and d.id = attachment.draft_id limit 1));

-- What the roles that own functions look up and keep.
create policy kept on consultation for select to portal_keeper using (true);
create policy kept on consultation_party to portal_keeper using (true);
