-- Who in social care is called about a child now: never under what plan, nor since when. For a school about its own
-- pupils, for a Virtual School's officer about the authority's children.
create view involvement_now with (security_barrier) as
  select e.local_authority_id, e.id, e.child_id, e.agency_id, e.lead_practitioner, e.lead_role
  from involvement_episode e
  where e."from" <= (select acting.today()) and (e."to" is null or e."to" > (select acting.today()))
    and case
      when (select acting.role()) in ('school_staff', 'school_lead') then (
        select true from enrolment n
        where n.local_authority_id = e.local_authority_id and n.child_id = e.child_id
          and n.agency_id = (select acting.agency())
          and n."from" <= (select acting.today()) and (n."to" is null or n."to" > (select acting.today())) limit 1)
      when (select acting.role()) = 'vs_officer' then e.local_authority_id = (select acting.authority())
      else false
    end;
grant create on schema public to portal_keeper;
alter view involvement_now owner to portal_keeper;
revoke create on schema public from portal_keeper;
grant select on involvement_now to portal_school, portal_trust, portal_vs_officer;
