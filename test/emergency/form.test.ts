import { describe, expect, test } from 'vitest';
import type { Fields } from '#test/support/form.ts';
import { born, form, reason, setStage, worker } from './stage.ts';

const stage = setStage();

describe('a form that is not complete', () => {
  const typed = { by: 'name', givenName: 'Tansy', familyName: 'Puddlewick', ...born('2013-02-17'), reason };
  test.each<[Fields, string[]]>([
    [{ by: undefined }, ['Choose how to find the record']],
    [{ by: 'reference', reference: '' }, ['Enter the reference']],
    [{ by: 'upn', upn: 'A12' }, ['UPN must have 13 characters: this one has 3']],
    [{ givenName: '', familyName: '' }, ['Enter the given name', 'Enter the family name']],
    [{ 'bornOn-month': '' }, ['The date of birth must include a month']],
    [{ reason: '' }, ['Enter what harm you fear and why you cannot wait']],
    [
      { reason: 'In a hurry'.slice(0, 9) },
      ['Say what harm you fear and why you cannot wait: at least 10 characters'],
    ],
    [
      { familyName: '', reason: ' ' },
      ['Enter the family name', 'Enter what harm you fear and why you cannot wait'],
    ],
  ])('%o is told, and keeps what was typed', async (wrong, words) => {
    const client = await stage.portal.as(worker);
    const answer = await client.submit('/emergency-access', { ...typed, ...wrong }, { form });
    expect(answer.status).toBe(422);
    expect(answer.title).toMatch(/^Error: /);
    expect(answer.texts('.govuk-error-summary li')).toEqual(words);
    for (const [name, value] of Object.entries({ ...typed, ...wrong })) {
      if (name === 'by') continue;
      const field = answer.find(`#${name}`);
      expect([name, field.getAttribute('value') ?? field.text.trim()]).toEqual([name, `${value}`.trim()]);
    }
    expect((await stage.sql`select from emergency_access`).count).toBe(0);
  });
});
