-- What the database keeps by itself, whoever acts: by a role that signs in nowhere.
create schema keeping authorization portal_keeper;
set local role portal_keeper;

-- Whether an agency that the acting one speaks for takes part in a consultation now, or has it open in an emergency.
-- A policy of the table of parties cannot ask that table.
create function keeping.takes_part(authority uuid, consultation uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from consultation_party p
    where p.local_authority_id = authority and p.consultation_id = consultation
      and p.agency_id = any (acting.reach()) and (p."to" is null or p."to" > now()))
  or exists (
    select from emergency_access e
    where e.local_authority_id = authority and e.consultation_id = consultation
      and e.person_id = acting.person() and e.agency_id = acting.agency() and e.until > now() and e.ended_at is null);
end;

-- Whether an agency that the acting one speaks for works with a child today, or the child is open in an emergency. A
-- policy of the table of episodes cannot ask that table.
create function keeping.works_with(authority uuid, child uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from involvement_episode e
    where e.local_authority_id = authority and e.child_id = child and e.agency_id = any (acting.reach())
      and e."from" <= acting.today() and (e."to" is null or e."to" > acting.today()))
  or exists (
    select from emergency_access e
    where e.local_authority_id = authority and e.child_id = child
      and e.person_id = acting.person() and e.agency_id = acting.agency() and e.until > now() and e.ended_at is null);
end;

-- Whether the acting person made this consultation in this transaction: only then do they say who takes part.
create function keeping.is_being_made(authority uuid, consultation uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from consultation c
    where c.local_authority_id = authority and c.id = consultation and c.requester_id = acting.person()
      and acting.wrote(c.xmin));
end;

-- The list's sort keys, copied to each party.
create function keeping.keys_to_parties() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update consultation_party set status = new.status, changed_at = new.changed_at
  where local_authority_id = new.local_authority_id and consultation_id = new.id;
  return null;
end $$;

-- A status changes by a move that is written down, by somebody who may write it down.
create function keeping.moves_are_told() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('role') not like 'portal\_%' or current_setting('role') = 'portal_migration' then
    return null;
  end if;
  perform from event e
  where e.local_authority_id = new.local_authority_id and e.consultation_id = new.id
    and e.person_id = acting.person() and acting.wrote(e.xmin)
    and e.before ->> 'status' = old.status and e.after ->> 'status' = new.status;
  if not found then
    raise insufficient_privilege using message = 'a consultation moves by an event that tells it';
  end if;
  return null;
end $$;

-- Sixty different records in ten minutes are told to the manager and information governance, once.
create function keeping.watches_reading() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  seen integer;
begin
  select count(distinct coalesce(r.consultation_id, r.child_id)) into seen
  from reading r
  where r.person_id = new.person_id and r.at > new.at - interval '10 minutes' and r.at <= new.at;
  if seen >= 60 and not exists (
    select from alert a
    where a.person_id = new.person_id and a.kind = 'many_records' and a.local_authority_id = new.local_authority_id
      and a.at > new.at - interval '10 minutes')
  then
    insert into alert (local_authority_id, id, kind, at, person_id, agency_id, records)
    values (new.local_authority_id, gen_random_uuid(), 'many_records', new.at, new.person_id, new.agency_id, seen);
  end if;
  return null;
end $$;

reset role;

drop trigger if exists consultation_keys_to_parties on consultation;
drop function if exists public.consultation_keys_to_parties();
create trigger consultation_keys_to_parties after update of status, changed_at on consultation
for each row when (old.status is distinct from new.status or old.changed_at is distinct from new.changed_at)
execute function keeping.keys_to_parties();

create constraint trigger consultation_moves_are_told after update of status on consultation
deferrable initially deferred for each row when (old.status is distinct from new.status)
execute function keeping.moves_are_told();

create trigger reading_is_watched after insert on reading
for each row execute function keeping.watches_reading();
