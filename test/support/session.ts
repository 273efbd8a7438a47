import { createHmac, randomBytes } from 'node:crypto';
import { Cookie } from 'express-session';
import type { Sql } from 'postgres';
import type { Database } from '#db/client.ts';
import type { Config } from '#src/config.ts';
import { SessionStore } from '#src/web/session.ts';
import '#src/sign-in/session-data.ts';

type Around = { config: Config; database: Database; sql: Sql; now: () => Temporal.Instant };
type Membership = { person_id: string; id: string; agency: string; role: string };

/** The cookie of a session as a sign-in leaves it, written through the portal's own store. */
export async function sessionFor(
  { config, database, sql, now }: Around,
  who: string,
  index: number,
): Promise<Record<string, string>> {
  const membership = await membershipOf(sql, who, index);
  const id = randomBytes(24).toString('base64url');
  const store = new SessionStore(database, now);
  await new Promise<void>((resolve, reject) =>
    store.set(
      id,
      {
        cookie: new Cookie(),
        personId: membership.person_id,
        membershipId: membership.id,
        provider: config.providers[0]!.id,
        signedInAt: now().toString(),
        authenticatedAt: now().toString(),
        csrfToken: randomBytes(32).toString('hex'),
      },
      (error) => (error ? reject(error) : resolve()),
    ),
  );
  return {
    [config.secureCookies ? '__Host-portal' : 'portal']: encodeURIComponent(`s:${signed(id, config)}`),
  };
}

/** The persona's memberships in their own order; another person's by the agency's name. */
async function membershipOf(sql: Sql, who: string, index: number): Promise<Membership> {
  const rows = await sql<Membership[]>`
    select m.person_id, m.id, a.name as agency, m.role from membership m join agency a on a.id = m.agency_id
    where m.person_id::text = ${who}
       or m.person_id in (select person_id from identity where provider = 'demo' and subject = ${who})
    order by a.name, m.id`;
  const { personas } = await import('#db/seed/personas.ts');
  const wanted = personas.find(({ key }) => key === who)?.memberships[index];
  const found = wanted
    ? rows.find(({ agency, role }) => agency === wanted.agencyName && role === wanted.role)
    : rows[index];
  if (!found) throw new Error(`There is no membership ${index} of ${who}`);
  return found;
}

/** A session id as its cookie has it. */
export function signed(id: string, { sessionSecret }: Pick<Config, 'sessionSecret'>): string {
  return `${id}.${createHmac('sha256', sessionSecret).update(id).digest('base64').replace(/=+$/, '')}`;
}
