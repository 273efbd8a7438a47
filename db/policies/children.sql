-- A school knows its own roll of today. Where else a child is on roll is not told to it.
create policy school_knows_its_roll on enrolment for select to portal_school
  using (agency_id = (select acting.agency())
    and "from" <= (select acting.today()) and ("to" is null or "to" > (select acting.today())));

-- A school reads the children who are on its roll today.
create policy school_reads_its_pupils on child for select to portal_school
  using ((
    select true from enrolment n
    where n.local_authority_id = child.local_authority_id and n.child_id = child.id and n.agency_id = (select acting.agency())
      and n."from" <= (select acting.today()) and (n."to" is null or n."to" > (select acting.today())) limit 1));

-- A school adds a child whom nobody knows yet.
create policy school_adds_a_child on child for insert to portal_school with check (true);

-- A team knows all involvement, its own and others', with the children it works with today.
create policy team_knows_involvement_with_its_children on involvement_episode for select to portal_social_care
  using (
    agency_id = any ((select acting.reach())::uuid[])
      and "from" <= (select acting.today()) and ("to" is null or "to" > (select acting.today()))
    or keeping.works_with(local_authority_id, child_id));

-- A team reads the children it works with today.
create policy team_reads_its_children on child for select to portal_social_care
  using ((
    select true from involvement_episode e
    where e.local_authority_id = child.local_authority_id and e.child_id = child.id
      and e.agency_id = any ((select acting.reach())::uuid[])
      and e."from" <= (select acting.today()) and (e."to" is null or e."to" > (select acting.today())) limit 1));

-- In an emergency, one child.
create policy opened_in_an_emergency on child for select to portal_social_care
  using ((
    select true from emergency_access e
    where e.local_authority_id = child.local_authority_id and e.child_id = child.id and e.person_id = (select acting.person())
      and e.agency_id = (select acting.agency()) and e.until > now() and e.ended_at is null limit 1));

-- A Virtual School reads and adds the children of its authority.
create policy virtual_school_reads_its_children on child for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy virtual_school_adds_a_child on child for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority()));
create policy virtual_school_knows_rolls on enrolment for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy adviser_and_head_know_episodes on involvement_episode for select to portal_vs_adviser, portal_vs_manager
  using (local_authority_id = (select acting.authority()));

-- Whoever reads a child in social care reads what is kept of the child: where on roll, under what plans.
create policy team_knows_where_its_children_are on enrolment for select to portal_social_care
  using ((select true from child c where c.local_authority_id = enrolment.local_authority_id and c.id = enrolment.child_id limit 1));

-- What is kept of a child is read with the child.
create policy with_the_child on child_identifier for select to portal_school, portal_social_care, portal_virtual_school
  using ((select true from child c where c.local_authority_id = child_identifier.local_authority_id and c.id = child_identifier.child_id limit 1));
create policy with_the_child on sen_status for select to portal_school, portal_social_care, portal_virtual_school
  using ((select true from child c where c.local_authority_id = sen_status.local_authority_id and c.id = sen_status.child_id limit 1));
create policy with_the_child on attendance_session for select to portal_school, portal_social_care, portal_virtual_school
  using ((select true from child c where c.local_authority_id = attendance_session.local_authority_id and c.id = attendance_session.child_id limit 1));
create policy with_the_child on attendance_period for select to portal_school, portal_social_care, portal_virtual_school
  using ((select true from child c where c.local_authority_id = attendance_period.local_authority_id and c.id = attendance_period.child_id limit 1));
create policy with_the_child on suspension for select to portal_school, portal_social_care, portal_virtual_school
  using ((select true from child c where c.local_authority_id = suspension.local_authority_id and c.id = suspension.child_id limit 1));

-- What the roles that own functions look up.
create policy looked_up on child to portal_matching using (true);
create policy looked_up on child_identifier to portal_matching using (true) with check (true);
create policy looked_up on enrolment to portal_matching using (true) with check (true);
create policy looked_up on involvement_episode for select to portal_matching using (true);
create policy looked_up on consultation for select to portal_matching using (true);
create policy kept on enrolment for select to portal_keeper using (true);
create policy kept on involvement_episode for select to portal_keeper using (true);
