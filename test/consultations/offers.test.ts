import { beforeAll, describe, expect, test } from 'vitest';
import { statuses } from '#src/consultations/statuses.ts';
import type { Client } from '#test/support/client.ts';
import type { PersonName } from './scene.ts';
import { setStage } from './stage.ts';

/** The forms of a record; the first name is the end of the address. */
const forms = [
  'information-request',
  'answer',
  'signposting',
  'redirection',
  'declining',
  'merger',
  'allocation',
  'reopening',
  'advice',
  'actions',
  'meetings',
  'review',
  'closure',
  'feedback',
  'withdrawal',
  'parties',
];
const readers: PersonName[] = [
  'teacher',
  'trustStaff',
  'worker',
  'officer',
  'adviser',
  'otherAdviser',
  'manager',
];

const stage = setStage();
const clients = new Map<PersonName, Client>();
beforeAll(async () => {
  for (const reader of readers) clients.set(reader, await stage.as(reader));
});

/** The state machine lets nobody tell the ends that are left out from `declined`. */
const shown = statuses.filter(
  (status) => !['draft', 'signposted', 'redirected', 'withdrawn'].includes(status),
);

describe.each(shown)('a consultation that is %s', (status) => {
  let path: string;
  let completion: string;
  beforeAll(async () => {
    const reference = await stage.scene.consult(status);
    path = `/consultations/${reference}`;
    const id = await stage.scene.hang('action', reference, {
      agency_id: stage.scene.ids.school,
      what: 'Agree a meeting point',
      due_on: '2026-11-30',
      planned_by: stage.scene.ids.adviser,
      planned_at: '2026-11-19T10:00:00Z',
    });
    completion = `actions/${id}/completion`;
  });

  test.each(readers)('offers a %s what they may do, and nothing else', async (reader) => {
    const client = clients.get(reader)!;
    const page = await client.get(path);
    const linked = page.document
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href')!)
      .filter((href) => href.startsWith(`${path}/`));
    const all = [...forms, completion].map((form) => `${path}/${form}`);
    const answers = await Promise.all(all.map((form) => client.get(form)));
    for (const { status } of answers) expect([200, 403, 409]).toContain(status);
    const allowed = all.filter((_form, at) => answers[at]!.status === 200);
    const offered = all.filter((form) => linked.includes(form));
    expect(offered).toEqual(allowed);
  });

  test.each(readers)('has a place to write for a %s who may', async (reader) => {
    const client = clients.get(reader)!;
    const page = await client.get(path);
    const written = await client.post(`${path}/entries`, {
      key: crypto.randomUUID(),
      audience: 'all',
      body: 'Hello',
    });
    expect([303, 403, 409]).toContain(written.status);
    expect(page.has('form[action$="/entries"]')).toBe(written.status === 303);
  });

  test.each(readers)('lets a %s do with one press what there is a button for', async (reader) => {
    const client = clients.get(reader)!;
    for (const press of ['acceptance', 'taking']) {
      const fresh = `/consultations/${await stage.scene.consult(status)}`;
      const page = await client.get(fresh);
      const primary = '.whose-turn .govuk-button:not(.govuk-button--secondary)';
      expect(page.document.querySelectorAll(primary).length).toBeLessThanOrEqual(1);
      const pressed = await client.post(`${fresh}/${press}`, { version: '1' });
      expect([303, 403, 409]).toContain(pressed.status);
      expect(page.has(`form[action$="/${press}"]`)).toBe(pressed.status === 303);
    }
  });
});
