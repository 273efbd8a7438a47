-- What is kept for the queue's views, and who is told that something changed: as the change is committed, and not before.
set local role portal_keeper;

-- Whose side is waited for, as its pause says.
create function keeping.side_waited_for() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update consultation set waiting_on_side = (
    select case a.kind when 'team' then 'social_care' else 'school' end
    from pause p join agency a on a.id = p.waiting_on_id
    where p.local_authority_id = new.local_authority_id and p.consultation_id = new.consultation_id and p."to" is null)
  where local_authority_id = new.local_authority_id and id = new.consultation_id;
  return null;
end $$;

-- How many actions of the plan are not done.
create function keeping.actions_left() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update consultation
  set actions_left = actions_left + (new.done_at is null)::int - (tg_op = 'UPDATE' and old.done_at is null)::int
  where local_authority_id = new.local_authority_id and id = new.consultation_id;
  return null;
end $$;

-- What is snoozed comes back when somebody else does something, and when it moves on.
create function keeping.wakes() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from snooze s
  where s.local_authority_id = new.local_authority_id and s.consultation_id = new.consultation_id
    and (s.person_id <> new.person_id or new.before ->> 'status' is distinct from new.after ->> 'status');
  return null;
end $$;

-- Once for each due date: that it is near, and that it has passed. Which days are for telling is the caller's to know.
create function keeping.escalate(authority uuid, day date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  told integer;
begin
  insert into escalation (local_authority_id, id, consultation_id, kind, due_on, at)
  select c.local_authority_id, gen_random_uuid(), c.id, case when c.due_on < day then 'breach' else 'near' end, c.due_on, now()
  from consultation c
  where c.local_authority_id = authority and c.ended_at is null and c.answered_at is null
    and (c.due_on < day or c.due_on >= day and c.near_on <= day)
  on conflict do nothing;
  get diagnostics told = row_count;
  return told;
end $$;

-- Whoever listens is told which authority something happened in, and asks for what they may know of it.
create function keeping.tells_the_authority() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_notify('portal_changes', authority::text)
  from (select distinct local_authority_id as authority from changed) as told;
  return null;
end $$;

-- Whose session or right may have ended.
create function keeping.tells_of_a_person() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_notify('portal_rights', coalesce(case when tg_table_name = 'person' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'person_id' end, ''));
  return null;
end $$;

reset role;

create trigger pause_side_waited_for after insert or update of "to", waiting_on_id on pause
for each row execute function keeping.side_waited_for();
create trigger action_actions_left_of_new after insert on action
for each row execute function keeping.actions_left();
create trigger action_actions_left after update of done_at on action
for each row when ((old.done_at is null) <> (new.done_at is null)) execute function keeping.actions_left();
create trigger event_wakes after insert on event
for each row when (new.consultation_id is not null) execute function keeping.wakes();

create trigger event_is_told after insert on event
referencing new table as changed for each statement execute function keeping.tells_the_authority();
create trigger escalation_is_told after insert on escalation
referencing new table as changed for each statement execute function keeping.tells_the_authority();
create trigger presence_comes_is_told after insert on presence
referencing new table as changed for each statement execute function keeping.tells_the_authority();
create trigger presence_goes_is_told after delete on presence
referencing old table as changed for each statement execute function keeping.tells_the_authority();

create trigger session_ends_is_told after update of ended_at on sign_in_session
for each row when (old.ended_at is distinct from new.ended_at) execute function keeping.tells_of_a_person();
create trigger sessions_end_is_told after update of session_epoch on person
for each row when (old.session_epoch is distinct from new.session_epoch) execute function keeping.tells_of_a_person();
create trigger membership_is_told after update on membership
for each row execute function keeping.tells_of_a_person();
