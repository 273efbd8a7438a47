import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#src/app.ts';
import { abilityFor } from '#src/policy/ability.ts';
import { someone } from '#test/policy/someone.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { fingerprint } from './fingerprint.ts';
import { layPasts } from './pasts.ts';
import { layRecords, type Records } from './records.ts';
import { lines, type Request, requests } from './requests.ts';
import { plain, sendAs } from './sending.ts';
import { type Stranger, strangers } from './strangers.ts';

/* Attack 1: somebody else's record on each route that has one in its address, behind both walls and behind either alone. */

test('every route that leads to a record is attacked', () => {
  const attacked = new Set(requests.map(({ line }) => line));
  expect(lines.filter((line) => !attacked.has(line))).toEqual([]);
});

describe.each(['both', 'application', 'database'] as const)('behind %s', (walls) => {
  let portal: Portal;
  let records: Records;
  let as: Awaited<ReturnType<typeof layPasts>>;
  beforeAll(async () => {
    portal = await startPortal({ seeded: true, walls });
    records = await layRecords(portal.sql);
    as = await layPasts(portal);
  });
  afterAll(() => portal?.close());

  test.each(strangers)('$who, $is: nothing is there, and nothing is changed', async (stranger) => {
    const client = await as(stranger);
    const before = await fingerprint(portal.sql);
    const got: string[] = [];
    for (const request of requests.filter((one) => isStrange(one, stranger))) {
      const [theirs, nobodys] = await Promise.all([
        sendAs(client, request, records.mine),
        sendAs(client, request, records.missing),
      ]);
      if (theirs.status !== refusal(request, stranger)) got.push(`${request.line}: ${theirs.status}`);
      else if (plain(theirs) !== plain(nobodys)) got.push(`${request.line}: not as if nothing were there`);
    }
    expect(got).toEqual([]);
    expect(await fingerprint(portal.sql)).toEqual(before);
  });

  /** A role that never does this is told so before any record is looked for. */
  const refusal = ({ line }: Request, { role }: Stranger): number =>
    walls === 'database' || routes[line]![0].allows(abilityFor(someone(role))) ? 404 : 403;
});

describe('each of these requests', () => {
  let portal: Portal;
  let records: Records;
  beforeAll(async () => {
    portal = await startPortal({ seeded: true });
    records = await layRecords(portal.sql);
  });
  afterAll(() => portal?.close());

  test('finds the record for whom it belongs to', async () => {
    const lost: string[] = [];
    // A file's form without a file is shown again.
    for (const request of requests.filter(({ line }) => line !== 'POST /requests/:id/files')) {
      const { status } = await sendAs(await portal.as(request.by), request, records.mine);
      if (![200, 303, 409].includes(status)) lost.push(`${request.line} by ${request.by}: ${status}`);
    }
    expect(lost).toEqual([]);
  });
});

function isStrange({ path }: Request, { to }: Stranger): boolean {
  return !to || to.some((kind) => path.startsWith(`/${kind}/`));
}
