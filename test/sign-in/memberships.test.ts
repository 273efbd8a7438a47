import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { isIn } from './attempt.ts';
import { makePerson, type Someone } from './people.ts';

const morning = Temporal.Instant.from('2026-11-24T09:00:00Z');
let now = morning;
let portal: Portal;
let ada: Someone;
let client: Client;

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
});
afterAll(() => portal.close());
beforeEach(async () => {
  now = morning;
  ada = await makePerson(portal.sql, 'Ada Mock', [
    { kind: 'school', name: 'Larkspur Mock School', role: 'school_staff' },
    { kind: 'school', name: 'Teasel Mock School', role: 'school_staff' },
  ]);
  client = await portal.as(ada.personId);
});

describe('a membership', () => {
  const end = (index: number) =>
    portal.sql`update membership set "to" = '2026-11-24' where id = ${ada.memberships[index]!.id}`;

  test('that ends in an open session is over at the next request', async () => {
    expect(await isIn(client)).toBe(true);
    await end(0);
    expect((await client.get('/your-sign-ins')).location).toBe('/acting?return=%2Fyour-sign-ins');
    const page = await client.get('/acting');
    expect(page.text('.govuk-inset-text')).toBe('Your access to Larkspur Mock School has ended.');
    expect(page.texts('label')).toEqual(['Teasel Mock School']);
  });

  test('that was the last leaves nothing but the way out', async () => {
    await end(0);
    await end(1);
    const page = await client.get('/acting');
    expect(page.text('h1')).toBe('Your access has ended');
    expect(page.text()).toContain('Your access to Larkspur Mock School has ended.');
    expect((await client.submitFrom(page)).location).toBe('/signed-out?provider=nowhere');
  });

  test('ends with its agency', async () => {
    await portal.sql`update agency set open = false where id = ${ada.memberships[0]!.agencyId}`;
    expect(await isIn(client)).toBe(false);
    await portal.sql`update agency set open = true where id = ${ada.memberships[0]!.agencyId}`;
    expect(await isIn(client)).toBe(true);
  });

  test('holds from its first day to the day before its last, in London', async () => {
    await portal.sql`update membership set "from" = '2026-07-01', "to" = '2026-07-02' where id = ${ada.memberships[0]!.id}`;
    for (const [at, inside] of [
      ['2026-06-30T22:59:59Z', false],
      ['2026-06-30T23:00:00Z', true],
      ['2026-07-01T22:59:59Z', true],
      ['2026-07-01T23:00:00Z', false],
    ] as const) {
      now = Temporal.Instant.from(at);
      expect([at, await isIn(await portal.as(ada.personId))]).toEqual([at, inside]);
    }
  });
});
