-- Who there is. Roles belong to the whole server, so each is made once, and only what it is not is said again.
--
-- `portal` signs in. It owns nothing, inherits nothing, and may only take on one of the roles below it.
do $$
declare
  name text;
begin
  foreach name in array array[
    'portal_sign_in', 'portal_anyone', 'portal_worker', 'portal_migration', 'portal_keeper', 'portal_matching', 'portal_finding',
    'portal_school', 'portal_trust', 'portal_social_care',
    'portal_virtual_school', 'portal_vs_officer', 'portal_vs_adviser', 'portal_vs_manager',
    'portal_partnership', 'portal_governance', 'portal_administration']
  loop
    if to_regrole(name) is null then
      execute format('create role %I nologin nosuperuser nobypassrls', name);
    end if;
  end loop;
  if to_regrole('portal') is null then
    create role portal login nosuperuser nobypassrls noinherit;
  end if;

  -- The three roles of a Virtual School are the Virtual School, and each something more.
  foreach name in array array['portal_vs_officer', 'portal_vs_adviser', 'portal_vs_manager'] loop
    if not pg_has_role(name, 'portal_virtual_school', 'usage') then
      execute format('grant portal_virtual_school to %I', name);
    end if;
  end loop;

  foreach name in array array[
    'portal_sign_in', 'portal_anyone', 'portal_worker',
    'portal_school', 'portal_trust', 'portal_social_care',
    'portal_vs_officer', 'portal_vs_adviser', 'portal_vs_manager',
    'portal_partnership', 'portal_governance', 'portal_administration']
  loop
    if not exists (
      select from pg_auth_members where roleid = to_regrole(name) and member = to_regrole('portal')) then
      execute format('grant %I to portal', name);
    end if;
  end loop;

  -- Whoever migrates owns what these own. To fill tables, which are shut to their owner too, it takes that role on by name.
  foreach name in array array['portal_keeper', 'portal_matching', 'portal_finding', 'portal_sign_in'] loop
    execute format('grant %I to current_user', name);
  end loop;
  if current_setting('server_version_num')::int >= 160000 then
    grant portal_migration to current_user with inherit false, set true;
  else
    grant portal_migration to current_user;
  end if;
end $$;
