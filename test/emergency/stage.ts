import { afterAll, beforeAll } from 'vitest';
import { known } from '#db/seed/known.ts';
import { newId } from '#src/web/ids.ts';
import type { Client } from '#test/support/client.ts';
import type { Fields } from '#test/support/form.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/** A social worker of another area: no consultation and no child that these tests name is within their reach. */
export const worker = 'social-worker-south';
export const reason = 'The child may be harmed tonight and nobody answers';
export const form = '#opening';

/** The boxes of a date of birth. */
export const born = (day: string) => {
  const { year, month, day: date } = Temporal.PlainDate.from(day);
  return { 'bornOn-day': `${date}`, 'bornOn-month': `${month}`, 'bornOn-year': `${year}` };
};

export type Stage = {
  portal: Portal;
  sql: Portal['sql'];
  /** The address of a known consultation. */
  record: (title?: string) => string;
  referenceOf: (title?: string) => string;
  child: (upn: string) => string;
  /** Somebody of the worker's own team. */
  colleague: () => Promise<Client>;
  /** Opens a record by the form: the client, where it leads, and the access. */
  open: (sought: Fields, who?: string) => Promise<{ client: Client; at: string; id: string }>;
  /** As if it had been opened so many minutes earlier. */
  age: (id: string, minutes: number) => Promise<unknown>;
};

const title = known.consultations.planInProgress.title;

/** The portal with the demonstration's county, for the tests of one file. */
export function setStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    const portal = await startPortal({ seeded: true });
    const { sql } = portal;
    const references = named(await sql`select title as name, reference as value from consultation`);
    const children = named(
      await sql`select value as name, local_authority_id || '/' || child_id as value from child_identifier`,
    );
    const referenceOf = (name = title) => references.get(name)!;
    Object.assign(stage, {
      ...{ portal, sql, referenceOf },
      record: (name?: string) => `/consultations/${referenceOf(name)}`,
      child: (upn: string) => `/children/${children.get(upn)}`,
      colleague: async () => portal.as(await addColleague(sql)),
      open: async (sought, who = worker) => {
        const client = await portal.as(who);
        const answer = await client.submit('/emergency-access', { ...sought, reason }, { form });
        if (answer.status !== 303) answer.fail('opened nothing');
        const [row] = await sql`select id from emergency_access order by "from" desc limit 1`;
        return { client, at: answer.location!, id: row?.id };
      },
      age: (id, minutes) => sql`
        update emergency_access set "from" = "from" - ${`${minutes} minutes`}::interval,
          until = until - ${`${minutes} minutes`}::interval where id = ${id}`,
    } satisfies Stage);
  });
  afterAll(() => stage.portal?.close());
  return stage;
}

const named = (rows: readonly Record<string, string>[]) =>
  new Map(rows.map(({ name, value }) => [name, value]));

async function addColleague(sql: Portal['sql']): Promise<string> {
  const id = newId();
  await sql`insert into person ${sql({ id, name: 'Ines Madeup', email: 'invented@portal.example', session_epoch: '2020-01-01' })}`;
  await sql`
    insert into membership (id, person_id, agency_id, role, title, "from")
    select ${newId()}, ${id}, m.agency_id, 'social_worker', 'Invented title', '2020-01-01'
    from membership m join identity on identity.person_id = m.person_id where identity.subject = ${worker}`;
  return id;
}
