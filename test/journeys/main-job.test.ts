import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Portal } from '#test/support/portal.ts';
import { askForConsultation } from './ask.ts';
import { startCounty } from './county.ts';
import { Person } from './person.ts';
import { adviseAndPlan, type People, reviewAndClose, takeAndTalk, triage } from './work.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startCounty();
});
afterAll(() => portal.close());

const names = {
  teacher: 'Marigold',
  officer: 'Ottoline',
  adviser: 'Philippa',
  manager: 'Clementine',
  socialWorker: 'Ewan',
};

describe.each([
  { script: true, by: 'upn', title: 'Late on most mornings since half term, Year 9' },
  { script: false, by: 'name', title: 'Mornings again, and what helps, Year 9' },
] as const)('the main job from draft to feedback, script: $script', ({ script, by, title }) => {
  test('a school, a Virtual School and a social worker take one consultation through', {
    timeout: 180_000,
  }, async () => {
    const people = {} as People;
    for (const [part, name] of Object.entries(names)) {
      people[part as keyof People] = await Person.signIn(portal.url, name, script);
    }
    const reference = await askForConsultation(people.teacher, title, by);
    await triage(people, reference, title);
    await takeAndTalk(people, reference);
    await adviseAndPlan(people, reference);
    await reviewAndClose(people, reference);
    for (const person of Object.values(people)) await person.leave();
  });
});
