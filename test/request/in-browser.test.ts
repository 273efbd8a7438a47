import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, newPage, photograph, type WatchedPage } from '#test/support/browser/browser.ts';
import type { Client } from '#test/support/client.ts';
import { answers, useWorld } from './world.ts';

const { world, as, born, begin, beginAbout, answer } = useWorld();

let client: Client;
let page: WatchedPage;
let draft: string;
let answered: string;
beforeAll(async () => {
  client = await as('teacher');
  const { authority, ids } = world.scene;
  const child = await born({ given: 'Juniper-Rosamund', family: 'Featherstone-Invented' });
  const key = { local_authority_id: authority, child_id: child };
  await world.portal
    .sql`insert into attendance_period ${world.portal.sql({ ...key, agency_id: ids.school, from: '2026-09-01', to: '2026-11-20', possible: 100, attended: 48, authorised: 32, unauthorised: 20, part_time: 4, suspended: 5 })}`;
  await world.portal
    .sql`insert into involvement_episode ${world.portal.sql({ ...key, id: child, agency_id: ids.team, type: 'child_in_need', lead_practitioner: 'Sam Fictional', lead_role: 'Social worker', registered_social_worker: true, source: 'test', from: '2026-03-02' })}`;
  await world.portal
    .sql`insert into resource ${world.portal.sql({ slug: 'mornings', title: 'Getting in on time', summary: 'What has helped elsewhere', body: 'At length', themes: ['attendance'], phases: ['secondary'], audience: 'professionals', review_on: '2027-01-01' })}`;
  draft = await beginAbout(client, child);
  answered = await beginAbout(client, child);
  page = await newPage({ baseURL: world.portal.url, javascript: true });
  await sameCookies();
});
afterAll(() => page?.close());

const sameCookies = () =>
  page
    .context()
    .addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: world.portal.url })));

async function looks(name: string): Promise<void> {
  if (process.env.PICTURES) await photograph(page, `request-${name}`);
  await check(page);
}

const send = () => page.getByRole('button', { name: 'Save and continue' }).click();

test('choosing what it is about and finding the child', async () => {
  await page.goto('/requests/new');
  await looks('start');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('There is a problem').waitFor();
  await page.expectClean();
  await page.getByLabel('A child').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Find the child' }).waitFor();
  await looks('child');
  await page.getByLabel('Family name').fill('Featherstone Invented');
  await page.getByLabel('Day').fill('14');
  await page.getByLabel('Month').fill('3');
  await page.getByLabel('Year').fill('2012');
  await page.getByRole('button', { name: 'Find by name' }).click();
  await page.getByText('Is this the child?').waitFor();
  await looks('child-found');
  await page.goto('/requests/new/child/details');
  await looks('child-details');
  await page.expectClean();
});

test.each(Object.keys(answers))('%s, with nothing in it, and with what is wrong', async (step) => {
  await page.goto(`${draft}/${step}`);
  await looks(`${step}-empty`);
  await send();
  await page.locator('.govuk-error-summary').waitFor();
  await looks(`${step}-errors`);
  await page.expectClean();
});

test('the list of what is to be answered, and what is missing', async () => {
  await page.goto(draft);
  await looks('tasks-new');
  await page.goto(`${draft}/check`);
  await looks('check-missing');
});

test.each(['', '/situation', '/suggestions', '/files', '/deletion', '/check'])(
  'answered: %s',
  async (path) => {
    await answer(client, answered, { ...answers, joining: { joinSocialCare: 'yes', joinOthers: '' } });
    await page.goto(`${answered}${path}`);
    await looks(`answered${path.replace('/', '-')}`);
    await page.expectClean();
  },
);

test('written at length, in another script, and with a word of alarm', async () => {
  const words = 'He said “I am suicidal” on Friday. '.repeat(30);
  await answer(client, answered, {
    situation: { ...answers.situation, worries: words, strengths: 'يحب الرسم كثيرا' },
  });
  await page.goto(`${answered}/safety`);
  await looks('safety-asked');
  await page.getByLabel('Yes, or I am not sure').check();
  await send();
  await page.getByText('ring 999').waitFor();
  await looks('safeguarding');
  await page.getByRole('link', { name: 'change your answer' }).click();
  await page.getByLabel('No', { exact: true }).check();
  await send();
  await page.goto(`${answered}/check`);
  await looks('check-long');
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByText('Request sent').waitFor();
  await looks('submitted');
  await page.expectClean();
});

test('a file is chosen, sent and shown', async () => {
  const group = await begin(client, 'group');
  await page.goto(`${group}/files`);
  await page
    .getByLabel('Add a file')
    .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('button', { name: 'Upload the file' }).click();
  await page.getByRole('link', { name: 'plan.pdf' }).waitFor();
  await looks('files-one');
  await page.getByRole('button', { name: 'Upload the file' }).click();
  await page.getByText('Error: Choose a file').waitFor();
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('Choose a file');
  await page.expectClean();
  await page.goto(`${group}/group`);
  await looks('group');
});
