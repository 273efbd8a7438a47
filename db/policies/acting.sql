-- Who acts. The settings are the database's own: `identity.act_as` reads them from the membership, and
-- `identity.still_acting` holds them against it once more before the transaction's commit.
create schema acting;

create function acting.person() returns uuid language sql stable parallel safe
return nullif(current_setting('app.person', true), '')::uuid;

create function acting.agency() returns uuid language sql stable parallel safe
return nullif(current_setting('app.agency', true), '')::uuid;

create function acting.authority() returns uuid language sql stable parallel safe
return nullif(current_setting('app.authority', true), '')::uuid;

create function acting.role() returns text language sql stable parallel safe
return nullif(current_setting('app.role', true), '');

-- The agencies that the acting one speaks for: itself, a trust's schools, the teams below a manager's.
create function acting.reach() returns uuid[] language sql stable parallel safe
return coalesce(nullif(current_setting('app.reach', true), ''), '{}')::uuid[];

create function acting.today() returns date language sql stable parallel safe
return (now() at time zone 'Europe/London')::date;

-- Whether a row that can be seen, by its `xmin`, was written since this transaction began to write. What another wrote and
-- committed meanwhile is taken for it too, so the row must say besides whose it is.
create function acting.wrote(version xid) returns boolean language sql volatile
return age(version) <= age(pg_current_xact_id()::xid);

grant usage on schema acting to public;

create schema identity authorization portal_sign_in;
set local role portal_sign_in;

-- What a membership is worth today; no row for one that is over, is somebody else's, or is of an agency that is shut.
create function identity.worth(membership uuid, person uuid)
returns table (person_id uuid, agency_id uuid, authority_id uuid, role text, reach uuid[], takes text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query select m.person_id, a.id, a.authority_id, m.role,
    case
      when a.kind = 'trust' then array[a.id] || coalesce((
        select array_agg(link.agency_id) from agency_parent link join agency school on school.id = link.agency_id
        where link.parent_id = a.id and school.kind = 'school'
          and link."from" <= acting.today() and (link."to" is null or link."to" > acting.today())), '{}')
      when m.role = 'social_care_manager' then (
        with recursive below(id, depth) as (
          select a.id, 0
          union
          select link.agency_id, below.depth + 1
          from agency_parent link join below on link.parent_id = below.id join agency team on team.id = link.agency_id
          where team.kind = 'team' and below.depth < 8
            and link."from" <= acting.today() and (link."to" is null or link."to" > acting.today()))
        select array_agg(distinct id) from below)
      else array[a.id]
    end,
    case a.kind
      when 'school' then 'portal_school'
      when 'trust' then 'portal_trust'
      when 'team' then 'portal_social_care'
      when 'virtual_school' then 'portal_' || m.role
      when 'partnership' then 'portal_partnership'
      when 'governance' then 'portal_governance'
      when 'administration' then 'portal_administration'
    end
  from membership m join agency a on a.id = m.agency_id
  where m.id = worth.membership and m.person_id = worth.person and a.open
    and m."from" <= acting.today() and (m."to" is null or m."to" > acting.today());
end $$;

-- Sets whom this transaction is for, and answers the role to take on.
create function identity.act_as(membership uuid, person uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me record;
begin
  select * into me from identity.worth(membership, person);
  if not found then
    raise invalid_authorization_specification using message = 'this membership does not hold';
  end if;
  perform set_config('app.person', me.person_id::text, true), set_config('app.agency', me.agency_id::text, true),
    set_config('app.authority', coalesce(me.authority_id::text, ''), true), set_config('app.role', me.role, true),
    set_config('app.reach', me.reach::text, true);
  return me.takes;
end $$;

-- Raises where the membership ended since, or a setting is not what it makes it: then nothing is committed or shown.
create function identity.still_acting(membership uuid, person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from identity.worth(membership, person) me
  where current_setting('role') = me.takes and acting.person() = me.person_id and acting.agency() = me.agency_id
    and acting.authority() is not distinct from me.authority_id and acting.role() = me.role
    and acting.reach() = me.reach;
  if not found then
    raise invalid_authorization_specification using message = 'this membership does not hold any more';
  end if;
end $$;

reset role;
