import type { Person } from './person.ts';

export type People = {
  teacher: Person;
  officer: Person;
  adviser: Person;
  manager: Person;
  socialWorker: Person;
};

const inDays = (days: number, name: string) => {
  const day = Temporal.Now.plainDateISO('Europe/London').add({ days });
  return {
    [`${name}-day`]: `${day.day}`,
    [`${name}-month`]: `${day.month}`,
    [`${name}-year`]: `${day.year}`,
  };
};

/** Triage: the officer asks, the school answers, the clock goes on, and the request is accepted. */
export async function triage({ officer, teacher }: People, reference: string, title: string): Promise<void> {
  const record = `/consultations/${reference}`;
  await officer.open('/queue');
  await officer.look('queue-unallocated');
  await officer.open(`/queue?view=unallocated&q=${reference}`);
  await officer.follow(title);
  await officer.heading(title);
  await officer.look('record-submitted');
  await officer.follow('Ask for information');
  await officer.look('ask-for-information');
  await officer.page.getByLabel('Quillbrook Academy').first().check();
  await officer.fill({ audience: 'all', question: 'Which mornings, and what time is breakfast?' });
  await officer.send();
  await officer.reads('Which mornings, and what time is breakfast?');
  await officer.look('record-waiting-for-information');

  await teacher.open('/');
  await teacher.open(record);
  await teacher.look('record-school-is-asked');
  await teacher.follow('Answer the question');
  await teacher.look('answer');
  await teacher.fill({ answer: 'Mondays and Tuesdays. There is no breakfast on either.' });
  await teacher.send();
  await teacher.reads('There is no breakfast on either');

  await officer.open(record);
  await officer.press('Accept this request');
  await officer.reads('Waiting for an adviser');
}

/** The manager sees the loads; the adviser takes it; both sides write, each to whom they choose. */
export async function takeAndTalk(
  { manager, adviser, socialWorker, teacher }: People,
  reference: string,
): Promise<void> {
  const record = `/consultations/${reference}`;
  await manager.open('/');
  await manager.look('home-of-a-manager');
  await manager.open(`${record}/allocation`);
  await manager.look('allocation');
  await adviser.open(record);
  await adviser.press('Take this consultation');
  await adviser.reads('With an adviser');
  await adviser.look('record-allocated');

  await socialWorker.open('/');
  await socialWorker.look('home-of-social-care');
  await socialWorker.open(record);
  await socialWorker.look('record-social-care');
  await socialWorker.fill({
    audience: 'professionals',
    body: 'A sibling is changing school too; please keep that between us.',
  });
  await socialWorker.press('Send message');
  await socialWorker.reads('A sibling is changing school too');
  await teacher.open(record);
  await teacher.doesNotRead('A sibling is changing school too');
  await teacher.fill({ body: 'Thank you. Breakfast club has a place from Monday.' });
  await teacher.press('Send message');
  await teacher.reads('Breakfast club has a place');
}

/** Advice, a meeting, and two actions that their owners complete. */
export async function adviseAndPlan(
  { adviser, teacher, socialWorker }: People,
  reference: string,
): Promise<void> {
  const record = `/consultations/${reference}`;
  await adviser.open(`${record}/advice`);
  await adviser.look('advice');
  await adviser.fill({
    body: 'Begin with breakfast club on Mondays and Tuesdays.\n\nKeep the Friday reading.',
    audience: 'all',
  });
  await adviser.send();
  await adviser.reads('Begin with breakfast club');
  await adviser.open(`${record}/meetings`);
  await adviser.look('meeting');
  await adviser.fill({ ...inDays(9, 'date'), start: '3:30pm', minutes: '30', place: 'Room 4' });
  await adviser.send();
  await adviser.reads('Room 4');
  await plan(adviser, record, 'Keep a place at breakfast club', 'Quillbrook Academy');
  await plan(adviser, record, 'Ask the carer about Sunday evenings', 'Marlowick Safeguarding Team');
  await adviser.look('record-plan-in-progress');
  await complete(teacher, record, 'Keep a place at breakfast club');
  await complete(socialWorker, record, 'Ask the carer about Sunday evenings');
}

async function plan(adviser: Person, record: string, what: string, owner: string): Promise<void> {
  await adviser.open(`${record}/actions`);
  await adviser.look('action');
  await adviser.fill({ what, ...inDays(14, 'dueOn') });
  await adviser.page.getByLabel(owner).first().check();
  await adviser.press('Add this action');
  await adviser.reads(what);
}

async function complete(owner: Person, record: string, what: string): Promise<void> {
  await owner.open(record);
  await owner.reads(what);
  await owner.follow('Mark the action as done');
  await owner.look('completion');
  await owner.fill({ note: 'Done, and it goes well.' });
  await owner.send();
  await owner.reads('Done, and it goes well.');
}

/** The review compares, the adviser closes, the school says how it was, and a manager reopens it. */
export async function reviewAndClose(
  { adviser, teacher, manager, socialWorker }: People,
  reference: string,
): Promise<void> {
  const record = `/consultations/${reference}`;
  await adviser.open(`${record}/review`);
  await adviser.look('review');
  await adviser.fill({ words: 'Four mornings of five on time.', next: 'ready_to_close' });
  await adviser.send();
  await adviser.reads('Four mornings of five on time.');
  await adviser.open(`${record}/closure`);
  await adviser.look('closure');
  await adviser.fill({ outcome: 'improved', words: 'Breakfast club stays.' });
  await adviser.send();
  await adviser.reads('Breakfast club stays.');
  await adviser.look('record-closed');
  await teacher.open(`${record}/feedback`);
  await teacher.look('feedback');
  await teacher.fill({ score: '5', words: 'Quick and kind.' });
  await teacher.send();
  await teacher.open(record);
  await teacher.look('record-closed-school');

  for (const reader of [teacher, adviser, socialWorker]) {
    await reader.open(`${record}/timeline`);
    await reader.look('timeline');
  }
  await teacher.doesNotRead('A sibling is changing school too');
  await manager.open(`${record}/reopening`);
  await manager.look('reopening');
  await manager.fill({ reason: 'Late again since Monday.' });
  await manager.send();
  await manager.reads('Waiting for an adviser');
}
