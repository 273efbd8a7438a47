-- What the Virtual School keeps to work its queue; no party reads any of it. What a row is about, and whose it is, stays.
grant select on snooze, flag, capacity, escalation to portal_virtual_school;
grant insert, delete on snooze, flag to portal_virtual_school;
grant update (until, why, person_id, at) on snooze to portal_virtual_school;
grant update (why, person_id, at) on flag to portal_virtual_school;
grant insert, update (most, set_by, set_at) on capacity to portal_vs_manager;
grant update (settled_at, settled_by, settled_words) on escalation to portal_vs_manager;
grant insert on authority_setting to portal_vs_manager;
grant select (set_by) on authority_setting to portal_virtual_school;
grant select, insert, delete on watch, saved_view, queue_preference, presence to portal_virtual_school;
grant update (name, query, shared, saved_at) on saved_view to portal_virtual_school;
grant update (columns, shortcuts) on queue_preference to portal_virtual_school;
grant update (since, renewed_at) on presence to portal_virtual_school;
grant select, insert, update (at) on seen to portal_school, portal_trust, portal_social_care, portal_virtual_school;

-- That it was put off, flagged or is late is told to the Virtual School alone, whoever would have it otherwise.
create policy told_to_the_virtual_school_alone on event as restrictive for insert to portal_virtual_school
  with check (what not in ('snooze', 'wake', 'flag', 'unflag', 'settle_escalation') or audience = 'virtual_school');

-- A list is taken away from where one's own is: the authority's, or those in which one's agencies take part.
create policy taken_away_from_ones_own on event as restrictive for insert to portal_virtual_school
  with check (what <> 'export' or local_authority_id = (select acting.authority()));
create policy taken_away_where_one_takes_part on event as restrictive for insert to portal_school, portal_trust, portal_social_care
  with check (what <> 'export' or (select true from consultation_party p
    where p.local_authority_id = event.local_authority_id and p.agency_id = any ((select acting.reach())::uuid[])
      and (p."to" is null or p."to" > now()) limit 1));

-- What the triggers count is not for whoever asks to say.
create policy counted_by_the_database on consultation as restrictive for insert
  to portal_school, portal_trust, portal_social_care, portal_virtual_school
  with check (actions_left = 0 and waiting_on_side is null);

create policy known_to_the_virtual_school on snooze for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy put_off_by_oneself on snooze for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy put_off_anew_by_oneself on snooze for update to portal_virtual_school
  using (local_authority_id = (select acting.authority()))
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy woken_by_the_virtual_school on snooze for delete to portal_virtual_school
  using (local_authority_id = (select acting.authority()));

create policy known_to_the_virtual_school on flag for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy flagged_by_oneself on flag for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy flagged_anew_by_oneself on flag for update to portal_virtual_school
  using (local_authority_id = (select acting.authority()))
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy taken_down_by_the_virtual_school on flag for delete to portal_virtual_school
  using (local_authority_id = (select acting.authority()));

-- What somebody watches, has seen and likes is their own.
create policy ones_own on watch to portal_virtual_school
  using (local_authority_id = (select acting.authority()) and person_id = (select acting.person()))
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy ones_own on queue_preference to portal_virtual_school
  using (local_authority_id = (select acting.authority()) and person_id = (select acting.person()))
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy ones_own on seen to portal_virtual_school
  using (local_authority_id = (select acting.authority()) and person_id = (select acting.person()))
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy ones_own_of_what_one_reads on seen to portal_school, portal_trust, portal_social_care
  using (person_id = (select acting.person()) and (select true from consultation c
    where c.local_authority_id = seen.local_authority_id and c.id = seen.consultation_id limit 1))
  with check (person_id = (select acting.person()) and (select true from consultation c
    where c.local_authority_id = seen.local_authority_id and c.id = seen.consultation_id limit 1));

-- A saved view is its owner's, who may share it with the Virtual School; the Head looks after what is shared.
create policy ones_own on saved_view to portal_virtual_school
  using (local_authority_id = (select acting.authority()) and person_id = (select acting.person()))
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy saved_as_ones_own_agency on saved_view as restrictive for insert to portal_virtual_school
  with check (agency_id = (select acting.agency()));
create policy shared_with_the_virtual_school on saved_view for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()) and shared);
create policy looked_after_by_the_head on saved_view for update to portal_vs_manager
  using (local_authority_id = (select acting.authority()) and shared);
create policy cleared_by_the_head on saved_view for delete to portal_vs_manager
  using (local_authority_id = (select acting.authority()) and shared);

create policy known_to_the_virtual_school on capacity for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy said_by_the_head on capacity for insert to portal_vs_manager
  with check (local_authority_id = (select acting.authority()) and set_by = (select acting.person()));
create policy said_anew_by_the_head on capacity for update to portal_vs_manager
  using (local_authority_id = (select acting.authority()))
  with check (local_authority_id = (select acting.authority()) and set_by = (select acting.person()));

-- Who has a record open is known among colleagues; each says it of themselves.
create policy known_to_the_virtual_school on presence for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy said_of_oneself on presence for insert to portal_virtual_school
  with check (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy renewed_by_oneself on presence for update to portal_virtual_school
  using (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));
create policy left_by_oneself on presence for delete to portal_virtual_school
  using (local_authority_id = (select acting.authority()) and person_id = (select acting.person()));

create policy known_to_the_virtual_school on escalation for select to portal_virtual_school
  using (local_authority_id = (select acting.authority()));
create policy settled_by_the_head on escalation for update to portal_vs_manager
  using (local_authority_id = (select acting.authority()))
  with check (local_authority_id = (select acting.authority()) and settled_by = (select acting.person()));

-- Settings are open to read; the Head sets the service levels of the authority.
alter table authority_setting enable row level security, force row level security;
create policy open_to_read on authority_setting for select
  to portal_anyone, portal_school, portal_trust, portal_social_care, portal_virtual_school, portal_partnership, portal_governance, portal_administration
  using (true);
create policy filled_by_migrations on authority_setting to portal_migration using (true) with check (true);
create policy service_levels_set_by_the_head on authority_setting for insert to portal_vs_manager
  with check (authority_id = (select acting.authority()) and name = 'service_levels' and set_by = (select acting.person()));

-- What the triggers keep, and the worker's round of due dates.
create policy kept on snooze for all to portal_keeper using (true);
create policy kept on escalation for all to portal_keeper using (true) with check (true);
create policy kept on pause for select to portal_keeper using (true);
create policy kept_up on consultation for update to portal_keeper using (true);
grant usage on schema keeping to portal_worker;
grant execute on function keeping.escalate to portal_worker;
