-- A worker's name stands under what they wrote and did; who reads that is for those tables to say.
create policy names_of_colleagues on person for select
  to portal_school, portal_trust, portal_social_care, portal_virtual_school, portal_partnership, portal_governance, portal_administration
  using (true);

create policy signing_in_knows_people on person to portal_sign_in using (true);
create policy signing_in_knows_identities on identity for select to portal_sign_in using (true);
create policy signing_in_knows_memberships on membership for select to portal_sign_in using (true);
create policy signing_in_keeps_sessions on sign_in_session to portal_sign_in using (true) with check (true);
create policy worker_clears_sessions on sign_in_session to portal_worker
  using (coalesce(ended_at, seen_at) < now() - interval '30 days');

-- A Virtual School knows who works in the agencies of its authority, in those that take part in its consultations, and
-- in trusts, whose schools are in several.
create policy virtual_school_knows_who_works_here on membership for select to portal_virtual_school
  using (
    (select true from agency a
      where a.id = membership.agency_id and (a.authority_id = (select acting.authority()) or a.kind = 'trust') limit 1)
    or (select true from consultation_party p
      where p.agency_id = membership.agency_id and p.local_authority_id = (select acting.authority()) limit 1));

create policy governance_knows_who_works_here on membership for select to portal_governance
  using ((select true from agency a where a.id = membership.agency_id and a.authority_id = (select acting.authority()) limit 1));
