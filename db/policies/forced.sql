-- Every table that holds a person is shut to everybody, its owner too, but for what a policy opens.
do $$
declare
  name text;
  -- What holds nobody: code lists, where agencies are, calendars, the last number given.
  open constant text[] := array['authority', 'authority_setting', 'agency', 'agency_parent', 'theme', 'resource', 'term',
    'closure', 'consultation_counter'];
begin
  for name in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relname = any (open))
      and pg_has_role(current_user, c.relowner, 'usage')
  loop
    execute format('alter table public.%I enable row level security, force row level security', name);
    if not exists (select from pg_class where oid = to_regclass(format('public.%I', name)) and relispartition) then
      execute format('create policy filled_by_migrations on public.%I to portal_migration using (true) with check (true)', name);
    end if;
  end loop;
end $$;
