-- Finding by words. No pattern that holds a text against an index is leakproof, so under the policies each row of a list
-- would be read for it; here the ids are looked up beforehand, by a role that can do nothing else, in one's own authority
-- and no other. What of them is shown is for both walls, as ever.
grant usage on schema public to portal_finding;
grant select (local_authority_id, id, search_text) on consultation to portal_finding;
grant select, insert on search_word to portal_finding;
create policy found_by_its_words on consultation for select to portal_finding using (true);
create policy kept on search_word to portal_finding using (true) with check (true);

create schema finding authorization portal_finding;
set local role portal_finding;

/* None of these is strict, nor asks a sub-query but in a branch that is rare: so PostgreSQL puts them in place, and holding
   a word against twenty-five thousand costs milliseconds. */

-- A folded text's words: as they are written, and each part of those that punctuation joins.
create function finding.words(text text) returns text[] language sql immutable parallel safe
return string_to_array(text || ' ' || translate(text, '!"#$%&()*+,-./:;<=>?@[\]^_`{|}~‘’ʼ“”–—''', repeat(' ', 39)), ' ');

-- A word with two letters that stand side by side changed over, for each such two.
create function finding.swaps(word text) returns text[] language sql immutable parallel safe
return array(select overlay(word placing reverse(substr(word, i, 2)) from i for 2) from generate_series(1, length(word) - 1) as i);

-- The same with another error beside it.
create function finding.swapped_near(a text, b text) returns boolean language sql immutable parallel safe
return exists (
  select from unnest(finding.swaps(a)) as swapped
  where levenshtein_less_equal(swapped, b, 1) <= 1 or b = any (finding.swaps(swapped)));

-- Whether two words are one or two errors apart at most: a letter too many, one missing, another one, or two changed over.
create function finding.near(a text, b text, most integer) returns boolean language sql immutable parallel safe
return case
  when abs(length(a) - length(b)) > most then false
  when levenshtein_less_equal(a, b, most) <= most then true
  when levenshtein_less_equal(a, b, 2 * most) > 2 * most then false
  when most = 1 then b = any (finding.swaps(a))
  else finding.swapped_near(a, b)
end;

-- Whether a word may have been meant by what was typed: one error in four letters, two in eight; of a longer word its
-- beginning, with one, where six letters were typed. Figures are meant as they are.
create function finding.alike(typed text, word text) returns boolean language sql immutable parallel safe
return length(typed) between 3 and 40 and length(word) between 4 and 40
  and case
    when length(typed) >= 8 or length(word) >= 8 then finding.near(typed, word, 2)
    else finding.near(typed, word, 1)
  end
  or length(typed) between 6 and length(word) - 1 and length(word) <= 40 and (
    finding.near(typed, left(word, length(typed)), 1)
    or finding.near(typed, left(word, length(typed) + 1), 1)
    or finding.near(typed, left(word, length(typed) - 1), 1));

-- Whether a text has a word that may have been meant.
create function finding.has(text text, typed text) returns boolean language plpgsql immutable parallel safe as $$
declare
  word text;
begin
  foreach word in array finding.words(text) loop
    if finding.alike(typed, word) and word !~ '[0-9]' then
      return true;
    end if;
  end loop;
  return false;
end $$;

-- Texts in which one at least of each list of patterns holds; as text, to be planned for what it says.
create function finding.condition(wanted jsonb) returns text language sql immutable parallel safe
return (
  select string_agg('(' || (
      select string_agg(format('search_text like %L', pattern), ' or ') from jsonb_array_elements_text(patterns) as pattern
    ) || ')', ' and ')
  from jsonb_array_elements(wanted) as patterns);

-- The consultations of one's own authority in which one at least of each list of patterns holds; `ids` is null where they
-- are more than `most`. Where there is none at all, what comes `close`: the patterns of the words that may have been meant
-- by `typed`, of which each stands beside its list and is empty where nothing is forgiven, join the lists.
create function finding.consultations(inout wanted jsonb, typed text[], most integer, out ids uuid[], out close boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  for closely in 0 .. 1 loop
    close := closely = 1;
    if close then
      wanted := (
        select jsonb_agg(patterns || coalesce((
            select jsonb_agg('%' || regexp_replace(meant.word, '([\\%_])', '\\\1', 'g') || '%')
            from (
              select w.word from search_word w
              where asked.typed <> '' and w.local_authority_id = acting.authority() and finding.alike(asked.typed, w.word)
              order by levenshtein(asked.typed, w.word), w.word limit 200) as meant), '[]') order by asked.at)
        from jsonb_array_elements(wanted) with ordinality as listed(patterns, at)
        join unnest(consultations.typed) with ordinality as asked(typed, at) using (at));
    end if;
    execute format('select array(select id from consultation where local_authority_id = $1 and %s limit $2)',
      finding.condition(wanted)) into ids using acting.authority(), most + 1;
    exit when ids <> '{}';
  end loop;
  if ids = '{}' then close := false; end if;
  if cardinality(ids) > most then ids := null; end if;
end $$;

-- What is forgiven is held against an authority's words, each kept once, rather than against its consultations.
create function finding.keep_words() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- In one order, so that of two who add the same words neither waits for the other in turn.
  insert into search_word select new.local_authority_id, word from unnest(finding.words(new.search_text)) as word
  where length(word) between 4 and 40 and word !~ '[0-9]' order by word
  on conflict do nothing;
  return null;
end $$;

reset role;

create trigger consultation_keeps_words after insert or update of search_text on consultation
for each row execute function finding.keep_words();

-- Whoever has a list may hold their own rows against what they typed; only a Virtual School looks an authority up.
revoke execute on function finding.consultations, finding.keep_words from public;
grant usage on schema finding to portal_school, portal_trust, portal_social_care, portal_virtual_school;
grant execute on function finding.consultations to portal_virtual_school;
