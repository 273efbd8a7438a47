import { expect, test } from 'vitest';
import { routes } from '#src/app.ts';

/* What is only done by somebody who has lately been asked again who they are: security's list, route by route. */
const guarded = ['/consultations/export', '/emergency-access', '/queue/allocation', '/queue/export'];

test('what takes many away or changes many, and what opens a record in an emergency, asks again who it is', () => {
  const fresh = Object.entries(routes).flatMap(([line, [guard]]) => (guard.fresh ? line : []));
  expect(fresh.sort()).toEqual(
    ['GET', 'POST'].flatMap((method) => guarded.map((path) => `${method} ${path}`)),
  );
});
