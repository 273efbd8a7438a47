import type { Client } from '#test/support/client.ts';
import type { Portal } from '#test/support/portal.ts';

/** Somebody signed in, and all that may ever stand on a page of theirs, by the tables alone. */
export type User = {
  name: string;
  role: string;
  client: Client;
  references: ReadonlySet<string>;
  children: ReadonlySet<string>;
};

type Row = { name: string; role: string; person: string; references: string[]; children: string[] };

/** So many people of as many roles as there are, each with one membership, those who take part in most first. */
export async function findUsers(portal: Portal, many: number): Promise<User[]> {
  const rows = await portal.sql<Row[]>`
    with recursive acting as (
      select p.name, m.person_id, m.role, a.id as agency, a.kind, a.authority_id
      from membership m join person p on p.id = m.person_id join agency a on a.id = m.agency_id
      where m."from" <= current_date and (m."to" is null or m."to" > current_date) and a.open
        and (select count(*) from membership other where other.person_id = m.person_id) = 1
    ), below as (
      select person_id, agency as id, 0 as depth from acting
      union all
      select b.person_id, t.agency_id, b.depth + 1 from below b
      join agency_parent t on t.parent_id = b.id and t."from" <= current_date and (t."to" is null or t."to" > current_date)
    ), reach as (
      select b.person_id, b.id from below b join acting using (person_id) join agency a on a.id = b.id
      where b.depth = 0 or acting.kind = 'trust' and b.depth = 1 and a.kind = 'school'
        or acting.role = 'social_care_manager' and a.kind = 'team'
    ), theirs as (
      select distinct r.person_id, c.reference from reach r
      join consultation_party p on p.agency_id = r.id and (p."to" is null or p."to" > now())
      join consultation c on c.local_authority_id = p.local_authority_id and c.id = p.consultation_id
    ), ranked as (
      select acting.*, row_number() over (
        partition by role order by (select count(*) from theirs t where t.person_id = acting.person_id) desc, person_id) as place
      from acting
    ), chosen as (select * from ranked order by place, role, person_id limit ${many})
    select name, role, person_id as person,
      array(select reference from theirs t where t.person_id = chosen.person_id and kind in ('school', 'trust', 'team')
        union select reference from consultation c where kind in ('virtual_school', 'governance') and c.local_authority_id = authority_id) as references,
      array(select e.child_id::text from enrolment e where kind = 'school' and e.agency_id = agency
          and e."from" <= current_date and (e."to" is null or e."to" > current_date)
        union select i.child_id::text from involvement_episode i join reach r on r.id = i.agency_id
          where kind = 'team' and r.person_id = chosen.person_id and i."from" <= current_date and (i."to" is null or i."to" > current_date)
        union select id::text from child where kind = 'virtual_school' and local_authority_id = authority_id) as children
    from chosen order by place, role`;
  return Promise.all(
    rows.map(async ({ name, role, person, references, children }) => ({
      name,
      role,
      client: await portal.as(person),
      references: new Set(references),
      children: new Set(children),
    })),
  );
}

const references = /\b[A-Z]{3}-\d\d-\d{6}\b/g;
const children = /\/children\/[0-9a-f-]{36}\/([0-9a-f-]{36})/g;

/** What stands on the page and is not the reader's: another's records, another's children, another's name. */
export function notTheirs(html: string, { client: _client, ...user }: User, asked: string): string[] {
  const strange = [
    ...(html.match(references) ?? []).filter((one) => !user.references.has(one)),
    ...[...html.matchAll(children)].map(([, id]) => id!).filter((id) => !user.children.has(id)),
    ...[...html.matchAll(/class="masthead__name">([^<]*)</g)]
      .map(([, name]) => name!)
      .filter((name) => unescaped(name) !== user.name),
  ];
  return strange.map((one) => `${user.role} ${user.name} was shown ${one} at ${asked}`);
}

const unescaped = (html: string): string =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
