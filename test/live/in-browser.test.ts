import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PersonName } from '#test/consultations/scene.ts';
import { check, newPage, type WatchedPage } from '#test/support/browser/browser.ts';
import { type Stage, setStage } from './stage.ts';

/* Two people side by side: what one does, the other sees, and never under their hand. */

let stage: Stage;
let pages: WatchedPage[] = [];
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
  await stage.sql`update consultation set ended_at = now(), status = 'withdrawn', due_on = null where ended_at is null`;
});

async function open(who: PersonName, path: string, portal = stage.woken, reducedMotion = false) {
  const { cookies } = await portal.as(stage.scene.ids[who]);
  const page = await newPage({ baseURL: portal.url, javascript: true, reducedMotion });
  pages.push(page);
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  await page.goto(path);
  return page;
}
const rowOf = (page: WatchedPage, reference: string) => page.locator(`[id="row-${reference}"]`);
const take = async (who: PersonName, reference: string) => {
  const client = await stage.looking.as(stage.scene.ids[who]);
  expect((await client.post(`/consultations/${reference}/taking`)).status).toBe(303);
};
const leftWords = 'No longer in this view';

describe('the queue', () => {
  test('one takes, and the other sees it without asking; new ones are told of, and come when they are asked for', async () => {
    const [taken, stays] = [await stage.scene.consult('accepted'), await stage.scene.consult('accepted')];
    const one = await open('adviser', '/queue?view=unallocated', stage.looking);
    const other = await open('manager', '/queue?view=unallocated');
    await other.getByRole('link', { name: /^Team \d/ }).waitFor();

    await one.goto(`/consultations/${taken}`);
    await one.getByRole('button', { name: /^Take / }).click();
    await rowOf(other, taken).getByText(leftWords).waitFor();
    expect(await rowOf(other, stays).getByText(leftWords).count()).toBe(0);
    expect(await other.locator('.queue-row').count()).toBe(2);

    const fresh = await stage.scene.consult('accepted');
    await stage.say('officer', fresh, 'virtual_school');
    await other.locator('.live-new', { hasText: '1 new in this view. Show it' }).waitFor();
    await expect.poll(() => other.locator('#announcements').textContent()).toBe('1 new in this view.');
    expect(await rowOf(other, fresh).count()).toBe(0);
    await check(other);
    await other.getByRole('link', { name: 'Show it' }).click();
    await rowOf(other, fresh).waitFor();
    expect(await rowOf(other, taken).count()).toBe(0);
    expect(await other.locator('#list h2:focus').textContent()).toBe('Unallocated');
    expect(await other.locator('.live-new').count()).toBe(0);

    // The list that came is followed too.
    await take('adviser', fresh);
    await rowOf(other, fresh).getByText(leftWords).waitFor();
    for (const page of [one, other]) await page.expectClean();
  });

  test('a row under the pointer, with the focus or ticked waits until it is left', async () => {
    const references = [];
    for (let i = 0; i < 4; i++) references.push(await stage.scene.consult('accepted'));
    const [hovered, focused, ticked, free] = references as [string, string, string, string];
    const page = await open('manager', '/queue?view=team');
    const tick = rowOf(page, ticked).locator('input[type=checkbox]');
    await tick.check();
    await rowOf(page, focused).locator('.queue-row__link').focus();
    await rowOf(page, hovered).locator('td').last().hover();
    for (const reference of references) await take('adviser', reference);
    await rowOf(page, free).getByText('Kim Example').waitFor();
    for (const reference of [hovered, focused, ticked]) {
      expect(await rowOf(page, reference).getByText('Kim Example').count()).toBe(0);
    }
    await page.mouse.move(0, 0);
    await rowOf(page, hovered).getByText('Kim Example').waitFor();
    expect(await rowOf(page, ticked).getByText('Kim Example').count()).toBe(0);
    expect(await tick.isChecked()).toBe(true);
    await tick.uncheck();
    await page.mouse.move(0, 0);
    await rowOf(page, focused).getByText('Kim Example').waitFor();
    await page.getByRole('link', { name: /^Team \d/ }).focus();
    await rowOf(page, ticked).getByText('Kim Example').waitFor();
    await page.expectClean();
  });

  test('who else has a record open stands on its row, and what the pointer is on does not move', async () => {
    const [first, second] = [await stage.scene.consult('accepted'), await stage.scene.consult('accepted')];
    const page = await open('manager', '/queue?view=team&sort=oldest');
    const [above, below] = await page
      .locator('.queue-row')
      .evaluateAll((rows) => rows.map((row) => row.id.slice('row-'.length)));
    expect([above, below].sort()).toEqual([first, second].sort());
    await rowOf(page, below!).locator('td').last().hover();
    const place = () => rowOf(page, below!).evaluate((row) => row.getBoundingClientRect().top);
    const before = await place();
    await open('adviser', `/consultations/${above}`, stage.looking);
    await rowOf(page, above!).getByText('Open now: Kim Example').waitFor();
    expect(Math.abs((await place()) - before)).toBeLessThan(1);
    await pages[1]!.close();
    await rowOf(page, above!).getByText('Open now').waitFor({ state: 'detached' });
    await page.expectClean();
  });

  test('a page that is not looked at holds no connection, and misses nothing', async () => {
    const reference = await stage.scene.consult('accepted');
    const page = await open('manager', '/queue?view=unallocated');
    const streams = () =>
      page.evaluate(
        "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/changes')).length",
      );
    const show = (hidden: boolean) =>
      page.evaluate(`(() => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${hidden} });
        document.dispatchEvent(new Event('visibilitychange'));
      })()`);
    const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('/changes'));
    await show(true);
    await ended;
    await take('adviser', reference);
    expect(await rowOf(page, reference).getByText(leftWords).count()).toBe(0);
    await show(false);
    await rowOf(page, reference).getByText(leftWords).waitFor();
    expect(await streams()).toBeGreaterThan(0);
    await page.expectClean();
  });
});

describe('a record', () => {
  test('shows what is written and whose turn it is, and leaves what is being typed alone', async () => {
    const reference = await stage.scene.consult('accepted');
    const page = await open('manager', `/consultations/${reference}`);
    await page.getByLabel('Message').fill('Half a sentence');
    await stage.say('teacher', reference);
    await page.locator('.thread-entry', { hasText: 'Invented words' }).waitFor();
    await take('adviser', reference);
    await page.locator('.record__adviser', { hasText: 'Kim Example' }).waitFor();
    await expect
      .poll(() => page.locator('#announcements').textContent())
      .toBe('Kim Example took it on at 10am');
    expect(await page.getByLabel('Message').inputValue()).toBe('Half a sentence');
    expect(await page.evaluate('document.activeElement?.id')).toBe('body');
    await check(page);
    await page.expectClean();
  });

  test('says who else of the Virtual School has it open, to the Virtual School', async () => {
    const reference = await stage.scene.consult('accepted');
    const page = await open('manager', `/consultations/${reference}`);
    const school = await open('teacher', `/consultations/${reference}`);
    await open('adviser', `/consultations/${reference}`, stage.looking);
    await page.getByText('Open now: Kim Example, since 10am').waitFor();
    await pages[2]!.getByText('Open now: Pat Specimen, since 10am').waitFor();
    expect(await school.getByText('Open now').count()).toBe(0);
    await pages[2]!.close();
    await page.getByText('Open now').waitFor({ state: 'hidden' });
  });

  test('that moved on under a form: a line above it says who did what, and what is typed stays', async () => {
    const reference = await stage.scene.consult('accepted');
    const page = await open('manager', `/consultations/${reference}/allocation`);
    await page.getByLabel('Reason').fill('They know the school');
    await take('adviser', reference);
    const line = page.locator('.live-moved');
    await line.getByText('Kim Example took it on at 10am').waitFor();
    expect(await line.getByRole('link').getAttribute('href')).toBe(`/consultations/${reference}/timeline`);
    expect(await page.getByLabel('Reason').inputValue()).toBe('They know the school');
    await check(page);
    await page.expectClean();
  });

  test('that is no longer shared, and a session that ended: said, with what was typed still there', async () => {
    const reference = await stage.scene.consult('allocated');
    const school = await open('teacher', `/consultations/${reference}`, stage.looking);
    await school.getByLabel('Message').fill('Half a sentence');
    const { id } = await stage.scene.found(reference);
    await stage.sql`update consultation_party set "to" = '2026-11-23' where consultation_id = ${id} and agency_id = ${stage.scene.ids.school}`;
    await school.locator('.live-over', { hasText: 'no longer shared with you' }).waitFor();
    expect(await school.getByLabel('Message').inputValue()).toBe('Half a sentence');
    await school.expectClean({ allow: /status of 404/ });

    const worker = await open('worker', `/consultations/${reference}`);
    await worker.getByLabel('Message').fill('Half a sentence');
    await stage.sql`update person set session_epoch = '2026-11-24T10:00:01Z' where id = ${stage.scene.ids.worker}`;
    await worker.locator('.live-over', { hasText: 'You are signed out' }).waitFor();
    expect(await worker.getByLabel('Message').inputValue()).toBe('Half a sentence');
    await check(worker);
  });
});
