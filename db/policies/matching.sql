-- What is asked of a whole authority, whoever asks: to find the one child meant, and never to show the others.
create schema matching authorization portal_matching;
create schema emergency authorization portal_matching;
set local role portal_matching;

-- Children whom somebody described so may be: born that day, or with that number now.
create function matching.likely(authority uuid, born date, number text)
returns table (id uuid, given_name text, family_name text, known_as text, born_on date, upn text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.id, c.given_name, c.family_name, c.known_as, c.born_on, i.value
  from child c left join child_identifier i
    on i.local_authority_id = c.local_authority_id and i.child_id = c.id and i.scheme = 'upn' and i."to" is null
  where c.local_authority_id = authority and (c.born_on = born or i.value = number);
end;

-- Where a child is on roll from a day on.
create function matching.rolls(authority uuid, child uuid, day date)
returns table (agency_id uuid, school text, main boolean, "from" date)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select n.agency_id, a.name, n.main, n."from"
  from enrolment n join agency a on a.id = n.agency_id
  where n.local_authority_id = authority and n.child_id = child and (n."to" is null or n."to" > day);
end;

-- The teams with an open episode on a child: to make them parties.
create function matching.teams(authority uuid, child uuid, day date) returns table (agency_id uuid)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct e.agency_id from involvement_episode e
  where e.local_authority_id = authority and e.child_id = child
    and e."from" <= day and (e."to" is null or e."to" > day)
  order by 1;
end;

-- Puts a child on a school's roll: one's own school's, or for a Virtual School one of its authority's.
create function matching.enrol(authority uuid, enrolment uuid, child uuid, school uuid, year_group smallint, main boolean, day date)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (acting.role() in ('school_staff', 'school_lead') and school = acting.agency()
    or acting.role() in ('vs_officer', 'vs_adviser', 'vs_manager') and authority = acting.authority())
  then
    raise insufficient_privilege using message = 'a child is put on the roll of one''s own school';
  end if;
  insert into enrolment (local_authority_id, id, child_id, agency_id, year_group, main, "from")
  values (authority, enrolment, child, school, year_group, main, day);
end $$;

-- Keeps the number of a child who has none.
create function matching.number(authority uuid, child uuid, number text, folded text, day date)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (acting.role() in ('school_staff', 'school_lead')
    or acting.role() in ('vs_officer', 'vs_adviser', 'vs_manager') and authority = acting.authority())
  then
    raise insufficient_privilege using message = 'a school or the Virtual School keeps a child''s number';
  end if;
  insert into child_identifier (local_authority_id, child_id, scheme, value, "from") values (authority, child, 'upn', number, day);
  update public.child c set search_text = folded where c.local_authority_id = authority and c.id = child;
end $$;


-- A name as it is compared: no accents, lower case, one space between words; as `src/web/fold.ts` does.
create function matching.folded(name text) returns text language sql immutable strict parallel safe
return lower(btrim(regexp_replace(regexp_replace(normalize(name, nfd),
  '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]',
  '', 'g'), '\s+', ' ', 'g')));

-- What is opened in an emergency is found by what names it alone. The one consultation of one's own authority with this reference.
create function emergency.find_consultation(asked text)
returns table (local_authority_id uuid, id uuid, reference text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.local_authority_id, c.id, c.reference from consultation c
  where c.local_authority_id = acting.authority() and c.reference = asked;
end;

-- Children of one's own authority with this number, or of just this name and day of birth; names folded.
create function emergency.find_child(upn text, family text, given text, born date)
returns table (local_authority_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.local_authority_id, c.id from child c
  where c.local_authority_id = acting.authority()
    and (exists (
        select from child_identifier i
        where i.local_authority_id = c.local_authority_id and i.child_id = c.id and i.scheme = 'upn'
          and i.value = find_child.upn and i."to" is null)
      or find_child.upn is null and c.born_on = born and matching.folded(c.family_name) = family
        and given in (matching.folded(c.given_name), matching.folded(c.known_as)));
end;

reset role;
