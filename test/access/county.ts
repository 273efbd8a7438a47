import { dayMonth } from '#src/web/dates.ts';
import type { Portal } from '#test/support/portal.ts';

/** The county's records by what is known of them, and the days from which their access follows. */
export function countyOf(portal: Portal) {
  async function consultation(title: string): Promise<string> {
    const [row] =
      await portal.sql`select reference from consultation where title = ${title} order by reference limit 1`;
    return `/consultations/${row!.reference}`;
  }
  async function child({ upn }: { upn: string }): Promise<string> {
    const [row] =
      await portal.sql`select local_authority_id, child_id from child_identifier where value = ${upn} and "to" is null`;
    return `/children/${row!.local_authority_id}/${row!.child_id}`;
  }
  const open = async (persona: string, path: string) => (await portal.as(persona)).get(path);
  /** Since when the agency takes part in a consultation, or has or works with a child: as London has the day. */
  async function since(
    table: 'consultation_party' | 'enrolment' | 'involvement_episode',
    agency: string,
    of: string,
  ) {
    const { sql } = portal;
    const [row] = await sql`
    select (case when ${table} = 'consultation_party' then "from"::timestamptz at time zone 'Europe/London' else "from" end)::date::text as day
    from ${sql(table)} join agency on agency.id = agency_id
    where agency.name = ${agency} and "to" is null
      and ${table === 'consultation_party' ? sql`consultation_id = (select id from consultation where title = ${of})` : sql`child_id = (select child_id from child_identifier where value = ${of})`}`;
    return words(row!.day);
  }

  return { consultation, child, open, since };
}

const words = (iso: string) => {
  const day = Temporal.PlainDate.from(iso);
  return `${dayMonth(day)} ${day.year}`;
};
