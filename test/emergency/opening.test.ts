import { beforeEach, describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import type { Fields } from '#test/support/form.ts';
import { born, form, reason, setStage, worker } from './stage.ts';

const stage = setStage();
const { children, consultations } = known;
const path = '/emergency-access';

/** Events stay for ever: what was told before a test is not counted in it. */
let told = 0;
beforeEach(async () => {
  await stage.sql`delete from alert`;
  await stage.sql`delete from emergency_access`;
  told = (await stage.sql`select from event where what = 'open_in_emergency'`).count;
});

const kept = async () => {
  const [row] = await stage.sql`
    select (select count(*)::int from emergency_access) as accesses, (select count(*)::int from alert) as alerts,
      (select count(*)::int - ${told} from event where what = 'open_in_emergency') as events`;
  return row!;
};
const nothing = { accesses: 0, alerts: 0, events: 0 };
const once = { accesses: 1, alerts: 1, events: 1 };
const byReference = (title?: string): Fields => ({ by: 'reference', reference: stage.referenceOf(title) });

describe('a consultation that is out of reach', () => {
  test('is opened by its reference, to read for an hour, and says so', async () => {
    const client = await stage.portal.as(worker);
    expect((await client.get(stage.record())).status).toBe(404);
    const { at } = await stage.open({ by: 'reference', reference: ` ${stage.referenceOf().toLowerCase()} ` });
    expect(at).toBe(stage.record());
    const record = await client.get(at);
    expect(record.status).toBe(200);
    expect(record.text('.govuk-notification-banner')).toMatch(
      /You opened this in an emergency\. Read only\. Ends at \d{1,2}(:\d\d)?(am|pm)\./,
    );
    expect((await client.get(`${at}/timeline`)).status).toBe(200);
    expect(await kept()).toEqual(once);
  });

  test('is on its timeline for the Virtual School, and for nobody who takes part', async () => {
    await stage.open(byReference());
    const words = 'Opened it in an emergency';
    const read = async (who: string) =>
      (await (await stage.portal.as(who)).get(`${stage.record()}/timeline`)).text();
    expect(await read('vs-manager')).toContain(words);
    expect(await read('vs-manager')).not.toContain(reason);
    for (const who of ['school-dt', 'social-worker', worker]) expect(await read(who)).not.toContain(words);
  });

  test('of another authority answers like one that is not there', async () => {
    const client = await stage.portal.as(worker);
    const words = async (reference: string) => {
      const answer = await client.submit(path, { by: 'reference', reference, reason }, { form });
      expect(answer.status).toBe(422);
      return answer.texts('.govuk-error-summary li');
    };
    expect(await words(stage.referenceOf(consultations.ofNeighbour.title))).toEqual(
      await words('NCC-01-999999'),
    );
    expect(await kept()).toEqual(nothing);
  });
});

describe('a child who is out of reach', () => {
  const { onRoll, rightToLeft, longName, namesake, ofNeighbour } = children;

  test.each([
    ['by UPN', { by: 'upn', upn: onRoll.upn.toLowerCase() }, onRoll],
    [
      'by name and date of birth',
      { by: 'name', givenName: 'TANSY', familyName: ' puddlewick', ...born(onRoll.bornOn) },
      onRoll,
    ],
    [
      'with a long name',
      {
        by: 'name',
        givenName: longName.givenName,
        familyName: longName.familyName,
        ...born(longName.bornOn),
      },
      longName,
    ],
    ['with a name from right to left', { by: 'upn', upn: rightToLeft.upn }, rightToLeft],
  ])('is opened %s', async (_how, sought, child) => {
    const { client, at } = await stage.open(sought);
    expect(at).toBe(stage.child(child.upn));
    const page = await client.get(at);
    expect(page.text('h1')).toContain(child.familyName);
    expect(page.text('.govuk-notification-banner')).toContain('Read only');
    expect(await kept()).toEqual(once);
  });

  test('shows how social care is involved', async () => {
    const { client, at } = await stage.open({ by: 'upn', upn: onRoll.upn });
    expect((await client.get(at)).text('.record__aside')).toMatch(/Plan Child protection plan Since/);
  });

  test.each([
    [
      'of two who go by one name',
      { by: 'name', givenName: 'Ada', familyName: 'Whistlefold', ...born(namesake.bornOn) },
    ],
    ['nobody', { by: 'name', givenName: 'Ada', familyName: 'Nobodysname', ...born(namesake.bornOn) }],
    [
      'known by half a name',
      { by: 'name', givenName: 'Ada', familyName: 'Whistle', ...born(namesake.bornOn) },
    ],
    [
      'born on another day',
      { by: 'name', givenName: 'Ada', familyName: 'Whistlefold', ...born('2016-11-12') },
    ],
    [
      'of another authority',
      {
        by: 'name',
        givenName: ofNeighbour.givenName,
        familyName: ofNeighbour.familyName,
        ...born(ofNeighbour.bornOn),
      },
    ],
  ])('%s is not found, in the same words', async (_who, sought) => {
    const client = await stage.portal.as(worker);
    const answer = await client.submit(path, { ...sought, reason }, { form });
    expect(answer.status).toBe(422);
    expect(answer.texts('.govuk-error-summary li')).toEqual([
      'This name and date of birth do not lead to just one child of your authority. Check them, or use the UPN',
    ]);
    expect(await kept()).toEqual(nothing);
  });

  test('is found by UPN where two go by one name, and not where another authority has the number', async () => {
    const { at } = await stage.open({ by: 'upn', upn: namesake.upn });
    expect(at).toBe(stage.child(namesake.upn));
    const client = await stage.portal.as(worker);
    expect((await client.submit(path, { by: 'upn', upn: ofNeighbour.upn, reason }, { form })).status).toBe(
      422,
    );
  });
});

test('pressed twice, also at once, opens once and tells once', async () => {
  const client = await stage.portal.as(worker);
  const page = await client.get(path);
  const press = () => client.submitFrom(page, { ...byReference(), reason }, { form });
  const answers = [...(await Promise.all([press(), press()])), await press()];
  expect(answers.map(({ status, location }) => [status, location])).toEqual(
    answers.map(() => [303, stage.record()]),
  );
  expect(await kept()).toEqual(once);
});

test('a form that was used does not open what is over, nor another record', async () => {
  const client = await stage.portal.as(worker);
  const page = await client.get(path);
  await client.submitFrom(page, { ...byReference(), reason }, { form });
  const other = await client.submitFrom(
    page,
    { ...byReference(consultations.submitted.title), reason },
    { form },
  );
  expect(other.status).toBe(409);
  await stage.sql`update emergency_access set ended_at = now()`;
  expect((await client.submitFrom(page, { ...byReference(), reason }, { form })).status).toBe(409);
  expect(await kept()).toEqual(once);
});

test('where nobody can be told, nothing is opened', async () => {
  const { sql } = stage;
  await sql`create function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$`;
  for (const table of ['alert', 'event']) {
    await sql`create trigger refuses before insert on ${sql(table)} for each row execute function refuse()`;
    const client = await stage.portal.as(worker);
    const answer = await client.submit(path, { ...byReference(), reason }, { form });
    expect(answer.status).toBe(500);
    await sql`drop trigger refuses on ${sql(table)}`;
    expect(await kept()).toEqual(nothing);
    expect((await client.get(stage.record())).status).toBe(404);
  }
});
