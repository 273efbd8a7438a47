-- Takes away all that the files beside this one give, so that what stands afterwards is what they say and no more.
do $$
declare
  one record;
  name text;
begin
  for one in select tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on public.%I', one.policyname, one.tablename);
  end loop;
  for one in
    select t.tgname, c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'keeping' and t.tgparentid = 0
  loop
    execute format('drop trigger %I on public.%I', one.tgname, one.relname);
  end loop;
  drop view if exists public.involvement_now;
  foreach name in array array['acting', 'identity', 'keeping', 'matching', 'emergency', 'audit', 'finding'] loop
    execute format('drop schema if exists %I cascade', name);
  end loop;
  for one in select rolname from pg_roles where rolname = 'portal' or rolname like 'portal\_%' loop
    execute format('revoke all on all tables in schema public from %I', one.rolname);
    execute format('revoke all on all functions in schema public from %I', one.rolname);
    execute format('revoke all on schema public from %I', one.rolname);
  end loop;
end $$;
