import type { Portal } from '#test/support/portal.ts';
import { askForConsultation } from './ask.ts';
import { Person } from './person.ts';
import { adviseAndPlan, type People, reviewAndClose, takeAndTalk, triage } from './work.ts';

const names = {
  teacher: 'Marigold',
  officer: 'Ottoline',
  adviser: 'Philippa',
  manager: 'Clementine',
  socialWorker: 'Ewan',
};

type Walk = { script: boolean; by: 'upn' | 'name'; title: string };

/** A school, a Virtual School and a social worker take one consultation from a draft to feedback. */
export async function walkTheMainJob(portal: Portal, { script, by, title }: Walk): Promise<void> {
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
}
