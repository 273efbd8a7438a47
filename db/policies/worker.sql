-- The worker looks after what grows by itself: it clears sessions that are over, and makes the months of readings to
-- come. Tables are made by their owner, so the function is the owner's.
alter function public.make_reading_months(integer) security definer set search_path = public, pg_temp;
revoke execute on function public.make_reading_months(integer) from public;
grant execute on function public.make_reading_months(integer) to portal_worker;
grant usage on schema public to portal_worker;
-- To tell of due dates on school days alone it asks each authority's calendar.
grant select (id) on authority to portal_worker;
grant select on term, closure to portal_worker;
