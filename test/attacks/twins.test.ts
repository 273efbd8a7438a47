import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { newId } from '#src/web/ids.ts';
import type { Places } from '#test/pages/ways.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { fingerprint } from './fingerprint.ts';
import { isRecord, layRecords, type Records } from './records.ts';
import { type Request, requests } from './requests.ts';
import { plain, sendAs } from './sending.ts';

/* Attack 2: each id of each request that one school sends, one at a time, in its path or a field, is another school's. */

const { planInProgress, accepted } = known.consultations;
const nothing = {
  ...{ reference: '', upn: '', givenName: '', familyName: '' },
  ...{ 'bornOn-day': '', 'bornOn-month': '', 'bornOn-year': '' },
};
/** Requests whose records stand in fields alone. */
const inFields: Omit<Request, 'line'>[] = [
  { by: 'school-dt', path: '/requests', fields: { key: newId(), child: '{childOption}' } },
  { by: 'school-dt', path: `/consultations?q={${planInProgress.title}}` },
  { by: 'vs-officer', path: `/queue?view=team&q={${accepted.title}}` },
  { by: 'governance', path: `/audit?reference={${planInProgress.title}}` },
  {
    ...{ by: 'social-worker-south', path: '/emergency-access' },
    fields: {
      ...{ ...nothing, key: newId(), by: 'reference', reference: `{${planInProgress.title}}` },
      reason: 'An invented reason to look',
    },
  },
];

/** Whose records are swapped for whose: a school's for its neighbour's, all others' for those across the border. */
const twinOf = ({ by }: { by: string }): 'twin' | 'acrossTheBorder' =>
  by === 'school-dt' ? 'twin' : 'acrossTheBorder';

const swaps = [...requests, ...(inFields as Request[])].flatMap((request) => {
  const names = new Set(JSON.stringify([request.path, request.fields]).match(/(?<=\{)[^{}"]+(?=\})/g));
  return [...names].filter(isRecord).map((name) => ({ request, name }));
});

describe.each(['both', 'application', 'database'] as const)('behind %s', (walls) => {
  let portal: Portal;
  let records: Records;
  beforeAll(async () => {
    portal = await startPortal({ seeded: true, walls });
    records = await layRecords(portal.sql);
  });
  afterAll(() => portal?.close());

  test.each(['school-dt', 'vs-officer', 'vs-adviser', 'vs-manager', 'governance', 'social-worker-south'])(
    'what %s sends with a twin’s id is answered as with nobody’s',
    async (by) => {
      const client = await portal.as(by);
      // A form of one's own record that is shown again is a view of that record.
      const { reading: _, ...before } = await fingerprint(portal.sql);
      const told: string[] = [];
      for (const { request, name } of swaps.filter((one) => one.request.by === by)) {
        const [twins, nobodys] = await Promise.all(
          [records[twinOf(request)], records.missing].map((other) =>
            sendAs(client, request, swapped(name, other)),
          ),
        );
        if (same(twins!) !== same(nobodys!))
          told.push(`${request.line ?? request.path} with ${name}: ${twins!.status}, ${nobodys!.status}`);
      }
      expect(told).toEqual([]);
      expect(await fingerprint(portal.sql)).toMatchObject(before);
      const twins = [...records.twin.values(), ...records.acrossTheBorder.values()];
      const seen = await portal.sql`
        select from reading r join consultation c on c.id = r.consultation_id where c.reference = any(${twins})`;
      expect(seen.count).toBe(0);
    },
  );

  const swapped = (name: string, other: Places) => new Map([...records.mine, [name, other.get(name)!]]);
  /** What was asked for may be said back; what it is may not. */
  const same = (answer: Parameters<typeof plain>[0]) =>
    plain(answer)
      .replaceAll(/[A-Z]{3}-\d\d-\d{6}/g, 'reference')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
});
