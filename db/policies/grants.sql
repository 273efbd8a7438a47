-- What each may touch at all, by table and by column; which rows is for the policies.
revoke all on schema public from public;
revoke execute on all functions in schema identity, keeping, matching, emergency from public;
grant usage on schema public to portal_sign_in, portal_anyone, portal_worker, portal_migration, portal_keeper,
  portal_matching, portal_school, portal_trust, portal_social_care, portal_virtual_school, portal_partnership,
  portal_governance, portal_administration;

-- Anyone, signed in or not, reads what holds nobody.
grant select on theme, resource to portal_anyone;
grant select (id, code, name, prefix, service_name) on authority to portal_anyone;
grant select (authority_id, name, value, "from") on authority_setting to portal_anyone;

-- Whoever acts for an agency reads where agencies are and how they hang together, calendars, and colleagues' names:
-- never an address, nor when somebody's sessions were ended.
grant select on authority, agency, agency_parent, theme, resource, term, closure
  to portal_school, portal_trust, portal_social_care, portal_virtual_school, portal_partnership, portal_governance, portal_administration;
grant select (authority_id, name, value, "from") on authority_setting
  to portal_school, portal_trust, portal_social_care, portal_virtual_school, portal_partnership, portal_governance, portal_administration;
grant select (id, name) on person
  to portal_school, portal_trust, portal_social_care, portal_virtual_school, portal_partnership, portal_governance, portal_administration;

-- Taking on a role, and holding it against the membership at the end.
grant usage on schema identity to portal_sign_in, portal_school, portal_trust, portal_social_care, portal_virtual_school,
  portal_partnership, portal_governance, portal_administration;
grant execute on function identity.act_as to portal_sign_in;
grant execute on function identity.still_acting to portal_school, portal_trust, portal_social_care, portal_virtual_school,
  portal_partnership, portal_governance, portal_administration;

-- The worker clears away sessions that are over.
grant select (id_hash, seen_at, ended_at), delete on sign_in_session to portal_worker;

-- Those who work on consultations.
grant select on consultation, consultation_party, entry, event, action, pause, meeting, review, feedback, attachment, draft,
  child, child_identifier, enrolment, sen_status, attendance_session, attendance_period, suspension,
  consultation_counter, emergency_access
  to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant insert on consultation, consultation_party, entry, event, feedback, attachment, draft, consultation_counter, reading
  to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant update (last) on consultation_counter to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant update, delete on draft to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant update (consultation_id), delete on attachment to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant update (done_at, done_by, done_words) on action to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant update ("to") on pause to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant usage on schema keeping to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant execute on function keeping.takes_part, keeping.is_being_made
  to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant execute on function keeping.works_with to portal_social_care;

-- An agency that takes part moves a consultation on, ends it, restarts its clock; what it is about is not theirs to change.
grant update (status, resume_status, version, changed_at, ended_at, answered_at, due_on, near_on, outcome_words) on consultation
  to portal_school, portal_trust, portal_social_care;
grant update (status, resume_status, version, changed_at, ended_at, answered_at, due_on, outcome_words, outcome, adviser_id, merged_into_id, near_on)
  on consultation to portal_virtual_school;
grant update ("to") on consultation_party to portal_virtual_school;
grant select, insert, update ("to") on allocation to portal_virtual_school;
grant insert on action, pause, meeting, review to portal_virtual_school;
grant select (id, person_id, agency_id, role, title, "from", "to") on membership to portal_virtual_school;

-- Social care's involvement. A plan's type and its dates are for social care, advisers and the Virtual School Head; the
-- others are told who is called, where somebody is involved now.
grant select on involvement_episode to portal_social_care, portal_vs_adviser, portal_vs_manager;

-- Children: a school and a Virtual School add one who is not known yet; both reach further by the functions alone.
grant insert on child to portal_school, portal_virtual_school;
grant usage on schema matching to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant execute on function matching.likely, matching.enrol, matching.number to portal_school, portal_virtual_school;
grant execute on function matching.rolls, matching.teams to portal_school, portal_social_care, portal_virtual_school;

-- Emergency access, and who is told of it.
grant usage on schema emergency to portal_social_care, portal_vs_adviser, portal_vs_manager;
grant execute on all functions in schema emergency to portal_social_care, portal_vs_adviser, portal_vs_manager;
grant insert, update (ended_at) on emergency_access to portal_social_care, portal_vs_adviser, portal_vs_manager;
grant insert on alert to portal_social_care, portal_vs_adviser, portal_vs_manager;
grant select on alert to portal_vs_manager, portal_governance;
grant select, update (ended_at, reviewed_at, reviewed_by, finding, review_words) on emergency_access to portal_governance;
grant update (settled_at, settled_by, settled_words) on alert to portal_governance;

-- Who looked, and what was done.
grant select on reading to portal_school, portal_vs_adviser, portal_vs_manager, portal_governance;
grant select, insert on event to portal_governance;
grant select (id, person_id, agency_id, role, title, "from", "to") on membership to portal_governance;

-- Filling tables, by whoever owns them.
grant all on all tables in schema public to portal_migration;
