-- The roles that own functions have what those need, and signing in what it needs.
grant usage on schema public to portal_sign_in, portal_keeper, portal_matching;
grant select on consultation, consultation_party, enrolment, involvement_episode, reading, alert, event, emergency_access to portal_keeper;
grant update (status, changed_at) on consultation_party to portal_keeper;
grant insert on alert to portal_keeper;
grant select on pause, agency to portal_keeper;
grant update (waiting_on_side, actions_left) on consultation to portal_keeper;
grant select, delete on snooze to portal_keeper;
grant select, insert on escalation to portal_keeper;
grant select on child, child_identifier, enrolment, involvement_episode, agency, consultation to portal_matching;
grant insert on enrolment, child_identifier to portal_matching;
grant update (search_text) on child to portal_matching;

-- Signing in: who somebody is, what they may act as, where they are signed in.
grant select on identity, membership, agency, agency_parent to portal_sign_in;
grant select, update (session_epoch) on person to portal_sign_in;
grant select, insert, update on sign_in_session to portal_sign_in;
