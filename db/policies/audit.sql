-- One's own looking is written down by oneself.
create policy written_by_who_looks on reading for insert
  to portal_school, portal_trust, portal_social_care, portal_virtual_school
  with check (person_id = (select acting.person()) and agency_id = (select acting.agency()) and role = (select acting.role()));

-- Information governance and the Virtual School Head see who looked at what in their authority; an adviser at what they
-- hold; a school at what it asked for.
create policy of_the_authority on reading for select to portal_governance, portal_vs_manager
  using (local_authority_id = (select acting.authority()));
create policy of_ones_own_caseload on reading for select to portal_vs_adviser
  using ((select true from consultation c
    where c.local_authority_id = reading.local_authority_id and c.id = reading.consultation_id
      and c.adviser_id = (select acting.person()) limit 1));
create policy of_ones_own_request on reading for select to portal_school
  using ((select true from consultation c
    where c.local_authority_id = reading.local_authority_id and c.id = reading.consultation_id
      and c.requester_agency_id = (select acting.agency()) limit 1));
create policy governance_reads_every_event on event for select to portal_governance
  using (local_authority_id = (select acting.authority()));

-- In an emergency one opens one record of one's own authority, for an hour, for oneself; and may end it sooner.
create policy opened_by_oneself on emergency_access for insert to portal_social_care, portal_vs_adviser, portal_vs_manager
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person())
    and agency_id = (select acting.agency()) and role = (select acting.role())
    and "from" <= now() + interval '1 minute' and until <= now() + interval '61 minutes' and reviewed_at is null);
create policy ones_own on emergency_access for select to portal_social_care, portal_vs_adviser
  using (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy ended_by_oneself on emergency_access for update to portal_social_care, portal_vs_adviser, portal_vs_manager
  using (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy the_head_knows on emergency_access for select to portal_vs_manager
  using (local_authority_id = (select acting.authority()));
create policy the_holder_knows on emergency_access for select to portal_vs_adviser
  using ((select true from consultation c
    where c.local_authority_id = emergency_access.local_authority_id and c.id = emergency_access.consultation_id
      and c.adviser_id = (select acting.person()) limit 1));
create policy governance_reads on emergency_access for select to portal_governance
  using (local_authority_id = (select acting.authority()));
create policy governance_reviews on emergency_access for update to portal_governance
  using (local_authority_id = (select acting.authority()) and person_id <> (select acting.person())) with check (reviewed_by = (select acting.person()));
create policy emergency_is_written_down on event for insert to portal_social_care, portal_vs_adviser, portal_vs_manager
  with check (what in ('open_in_emergency', 'end_emergency') and audience = 'virtual_school'
    and person_id = (select acting.person()) and agency_id = (select acting.agency())
    and (select true from emergency_access e
      where e.local_authority_id = event.local_authority_id and e.person_id = (select acting.person())
        and e.consultation_id is not distinct from event.consultation_id and e.child_id is not distinct from event.child_id limit 1));
create policy review_is_written_down on event for insert to portal_governance
  with check (what = 'review_emergency' and audience = 'virtual_school' and local_authority_id = (select acting.authority())
    and person_id = (select acting.person()) and agency_id = (select acting.agency()));

-- Whoever opens tells; the Virtual School Head and information governance are told, and governance settles it.
create policy told_by_who_opens on alert for insert to portal_social_care, portal_vs_adviser, portal_vs_manager
  with check (kind = 'emergency_access' and local_authority_id = (select acting.authority())
    and person_id = (select acting.person()) and agency_id = (select acting.agency()));
create policy told_to_head_and_governance on alert for select to portal_vs_manager, portal_governance
  using (local_authority_id = (select acting.authority()));
create policy settled_by_governance on alert for update to portal_governance
  using (local_authority_id = (select acting.authority())) with check (settled_by = (select acting.person()));

-- What the role that owns the watching functions reads, and tells.
create policy kept on reading for select to portal_keeper using (true);
create policy kept on event for select to portal_keeper using (true);
create policy kept on emergency_access for select to portal_keeper using (true);
create policy kept on alert to portal_keeper using (true) with check (true);

-- What a consultation is called, for whoever audits and reads none.
create schema audit authorization portal_matching;
set local role portal_matching;
create function audit.reference_of(authority uuid, consultation uuid) returns text
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.reference from consultation c
  where c.local_authority_id = authority and c.id = consultation and c.local_authority_id = acting.authority();
end;
create function audit.consultation_of(reference text) returns uuid
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.id from consultation c
  where c.local_authority_id = acting.authority() and c.reference = consultation_of.reference;
end;
reset role;
revoke execute on function audit.reference_of, audit.consultation_of from public;
grant usage on schema audit to portal_governance;
grant execute on function audit.reference_of, audit.consultation_of to portal_governance;
