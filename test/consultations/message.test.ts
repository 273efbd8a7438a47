import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { agencyName, type PersonName } from './scene.ts';
import { at, setStage } from './stage.ts';

const stage = setStage();
let adviser: Client;
let teacher: Client;
beforeAll(async () => {
  adviser = await stage.as('adviser');
  teacher = await stage.as('teacher');
});

describe('a message', () => {
  const body = { key: '01930000-0000-7000-8000-000000000001', body: 'Hello' };

  test('goes to whom its writer may write, and to nobody else', async () => {
    const path = `${at(await stage.scene.consult('allocated'))}/entries`;
    const rights: [PersonName, string, number][] = [
      ['teacher', 'professionals', 403],
      ['teacher', 'virtual_school', 403],
      ['worker', 'virtual_school', 403],
      ['worker', 'professionals', 303],
      ['officer', 'virtual_school', 303],
      ['trustStaff', 'all', 403],
      ['otherTeacher', 'all', 404],
    ];
    for (const [who, audience, status] of rights) {
      const sent = await (await stage.as(who)).post(path, { ...body, key: crypto.randomUUID(), audience });
      expect([who, audience, sent.status]).toEqual([who, audience, status]);
    }
  });

  test('has no audience chosen for its writer, unless there is only one', async () => {
    const reference = await stage.scene.consult('allocated');
    const choice = async (client: Client) => {
      const page = await client.get(at(reference));
      return page.document
        .querySelectorAll('[name=audience]')
        .map((input) => [input.getAttribute('type'), input.hasAttribute('checked')]);
    };
    expect(await choice(adviser)).toEqual([
      ['radio', false],
      ['radio', false],
      ['radio', false],
    ]);
    expect(await choice(teacher)).toEqual([['hidden', false]]);
  });

  test('of a trust that asked stands in the thread', async () => {
    const reference = await stage.scene.consult('submitted', {
      requester_agency_id: stage.scene.ids.trust,
      requester_id: stage.scene.ids.trustStaff,
    });
    await stage.scene.join((await stage.scene.found(reference)).id, 'trust', 'requester');
    const trust = await stage.as('trustStaff');
    const sent = await trust.submit(at(reference), { body: 'From the trust' }, { form: '/entries' });
    expect(sent.status).toBe(303);
    expect((await teacher.get(at(reference))).texts('.thread-entry__agency')).toEqual([agencyName('trust')]);
  });

  test('is shown as it was typed', async () => {
    const reference = await stage.scene.consult('allocated');
    const text = '<b>Bold</b> & "quoted"\n\n=1+1 ‮ شكرا';
    await teacher.submit(at(reference), { body: text }, { form: '/entries' });
    const page = await teacher.get(at(reference));
    expect(page.find('.thread-entry__text').text.trim()).toContain('<b>Bold</b> & "quoted"');
    expect(page.html).not.toContain('<b>Bold');
  });

  test('makes no form of another person stale', async () => {
    const reference = await stage.scene.consult('in_review');
    const opened = await adviser.get(`${at(reference)}/closure`);
    await teacher.submit(at(reference), { body: 'One more thing' }, { form: '/entries' });
    const closed = await adviser.submitFrom(opened, { outcome: 'improved', words: 'Better' });
    expect(closed.status).toBe(303);
  });
});
