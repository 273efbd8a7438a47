import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { addPerson } from '#test/home/people.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { findCast, memberOf } from './cast.ts';
import { type Change, changes } from './changes.ts';
import { ask, type Held, search } from './held.ts';
import { addTwins } from './twins.ts';

/* Attack 3: the right to a record moves while a session is open, and ends with the next request. */

/** What is not so. */
const except = (word: string, found: Record<string, string>) =>
  Object.entries(found).filter(([, is]) => is !== word);

/** With the rules gone a page may ask for more than the database gives to anyone of the role: then some are enough. */
const reach = (found: Record<string, string>, walls: string) =>
  walls === 'database' ? Object.values(found).includes('found') : !except('found', found).length;

describe.each(['both', 'application', 'database'] as const)('behind %s', (walls) => {
  let portal: Portal;
  const people = new Map<string, string>();
  beforeAll(async () => {
    portal = await startPortal({ seeded: true, walls });
    const { authority } = await memberOf(portal.sql, 'school-dt');
    for (const [role, kind] of [
      ['trust_staff', 'trust'],
      ['social_care_manager', 'team'],
    ] as const) {
      people.set(role, await addPerson(portal.sql, `Uma ${role}`, { kind, role, authority }));
    }
  });
  afterAll(() => portal?.close());

  async function idsOf({ consultation, child }: Change) {
    const [record] = await portal.sql`
      select id, reference from consultation where title = ${known.consultations[consultation].title}`;
    const [pupil] = child
      ? await portal.sql`
        select child_id as id, local_authority_id as authority from child_identifier
        where value = ${known.children[child].upn}`
      : [];
    const held: Held = {
      reference: record!.reference,
      ...(child && {
        child: { path: `/children/${pupil!.authority}/${pupil!.id}`, name: known.children[child].familyName },
      }),
    };
    return { held, consultation: record!.id as string, child: pupil?.id as string | undefined };
  }

  /** With every rule gone there are no views of one's own: what a list shows is asked for where it must show nothing. */
  const listed = async (client: Client, held: Held) =>
    walls === 'database' ? [] : Object.values(await search(client, held)).filter((word) => word === 'found');

  test.each(changes)('$what', async (change) => {
    const { held, ...ids } = await idsOf(change);
    const to = change.to && (people.get(change.to) ?? change.to);
    const [before, after] = [await portal.as(change.from), to ? await portal.as(to) : undefined];
    expect(reach(await ask(before, held, { writes: !change.reads }), walls)).toBe(true);
    if (walls !== 'database') expect(await listed(before, held)).not.toEqual([]);
    if (after)
      expect(except('nothing', { ...(await ask(after, held)), ...(await search(after, held)) })).toEqual([]);

    await change.make(portal.sql, { ...ids, to: to ?? '' });

    const { '/': home, ...lists } = await search(before, held);
    const left = { ...(await ask(before, held, { writes: !change.reads })), ...lists };
    expect(except(change.leaves ?? 'nothing', left)).toEqual([]);
    expect(home).toBe('nothing');
    if (!after) return;
    expect(reach(await ask(after, held, { writes: !change.reads }), walls)).toBe(true);
    if (walls !== 'database') expect(await listed(after, held)).not.toEqual([]);
  });

  test('an emergency access passes its hour', async () => {
    const [record] = await portal.sql`
      select * from consultation where title = ${known.consultations.submitted.title}`;
    const { personId, agencyId, authority } = await memberOf(portal.sql, 'social-worker-south');
    const child = await idsOf({ ...changes[0]!, consultation: 'submitted', child: 'submitted' });
    const opening = { local_authority_id: authority, person_id: personId, agency_id: agencyId };
    const why = { role: 'social_worker', reason: 'An invented reason to look' };
    const hour = { from: new Date(Date.now() - 1_000_000), until: new Date(Date.now() + 2_000_000) };
    for (const of of [
      { consultation_id: record!.id, reference: record!.reference },
      { child_id: child.child },
    ]) {
      await portal.sql`insert into emergency_access ${portal.sql({ id: crypto.randomUUID(), ...opening, ...why, ...hour, ...of } as never)}`;
    }
    const client = await portal.as('social-worker-south');
    expect(reach(await ask(client, child.held, { writes: false }), walls)).toBe(true);
    await portal.sql`update emergency_access set until = now() - interval '1 second' where person_id = ${personId}`;
    expect(
      except('nothing', { ...(await ask(client, child.held)), ...(await search(client, child.held)) }),
    ).toEqual([]);
  });

  test('files and meetings go with the record', async () => {
    const teacher = 'school-dsl';
    const others = { worker: 'social-worker-colleague', adviser: 'vs-adviser-new', newcomer: 'family-help' };
    const cast = await findCast(portal.sql, { teacher, ...others });
    const twin = await addTwins(portal.sql, cast);
    const reference = twin.get(known.consultations.planInProgress.title)!;
    const inside = [`files/${twin.get('file')}`, `meetings/${twin.get('meeting')}/invitation.ics`];
    const client = await portal.as(teacher);
    expect(reach(await ask(client, { reference, inside }), walls)).toBe(true);
    await portal.sql`update consultation_party set "to" = now() where agency_id = ${cast.teacher.agencyId}`;
    expect(except('nothing', await ask(client, { reference, inside }))).toEqual([]);
  });
});
