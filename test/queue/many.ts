import { type Board, setBoard } from '#test/queue/board.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';

export type Many = Board & {
  manager: Client;
  /** References by what each is there for. */
  of: Record<string, string>;
  /** What a page lists, by those names. */
  named(page: Answer): string[];
};

const answered = '2026-11-23T10:00:00Z';

/** A board with one consultation for each thing that a view or a filter tells apart. */
export async function setMany(): Promise<Many> {
  const board = await setBoard();
  const { consult, ids, portal, hang } = board;
  const of: Record<string, string> = {};
  await portal.sql`update agency set phase = 'secondary', district = 'North Mock' where id = ${ids.school}`;
  await portal.sql`update agency set phase = 'primary', district = 'South Mock' where id = ${ids.other}`;
  await portal.sql`insert into theme ${portal.sql({ code: 'exclusion', name: 'Exclusion risk', position: '2' })}`;
  const about = (words: string) => ({ title: words, search_text: words.toLowerCase() });

  of.new = await consult('submitted', { ...about('New request'), due_on: '2026-12-08' });
  of.accepted = await consult('accepted', { ...about('Accepted one'), due_on: '2026-11-30' });
  of.late = await consult('allocated', { ...about('Late one'), due_on: '2026-11-20' });
  of.today = await consult('allocated', {
    ...about('Due today'),
    due_on: '2026-11-24',
    urgency: 'urgent',
    adviser_id: ids.otherAdviser,
  });
  of.week = await consult('allocated', {
    ...about('Due in seven days'),
    due_on: '2026-12-01',
    themes: ['exclusion'],
  });
  of.later = await consult('allocated', { ...about('Due in eight days'), due_on: '2026-12-02' });
  of.advised = await consult('advice_given', {
    ...about('Advice given late'),
    due_on: '2026-11-20',
    answered_at: answered,
  });
  of.school = await consult('information_requested', { ...about('Waiting for the school'), due_on: null });
  of.care = await consult('information_requested', { ...about('Waiting for the team'), due_on: null });
  of.review = await consult('in_review', { ...about('In review'), answered_at: answered });
  of.done = await consult('plan_in_progress', { ...about('All actions done'), answered_at: answered });
  of.planned = await consult('plan_in_progress', { ...about('An action left'), answered_at: answered });
  of.closed = await consult('closed', { ...about('Closed one'), submitted_at: '2026-09-10T09:00:00Z' });
  of.declined = await consult('declined', about('Declined one'));
  of.other = await consult('submitted', {
    ...about('Of Pretend Hill ÇA 100%'),
    search_text: 'mck-26-000999 robin pretend hill school 100%',
    setting_id: ids.other,
    submitted_at: '2026-10-05T22:30:00Z',
  });
  await portal.sql`update pause set waiting_on_id = ${ids.team!} where consultation_id = (select id from consultation where reference = ${of.care!})`;
  const action = {
    agency_id: ids.school,
    what: 'Ring home',
    due_on: '2026-11-30',
    planned_by: ids.adviser,
    planned_at: '2026-11-18T10:00:00Z',
  };
  await hang('action', of.done!, { ...action, done_at: '2026-11-20T10:00:00Z', done_by: ids.teacher });
  await hang('action', of.planned!, action);
  const [other] = await portal.sql<{ id: string }[]>`select id from authority where prefix = 'OTH'`;
  // Another authority's, which is nobody's here.
  await portal.sql`insert into consultation select (jsonb_populate_record(c, ${portal.sql.json({ local_authority_id: other!.id, id: crypto.randomUUID(), reference: 'OTH-26-000001', subject_kind: 'group', child_id: null, title: 'Of another authority' })}::jsonb)).* from consultation c where reference = ${of.new!}`;
  await board.sync();
  return {
    ...board,
    of,
    manager: await portal.as(ids.manager),
    named: (page) => shown(page).map((reference) => nameOf(of, reference)),
  };
}

const nameOf = (of: Record<string, string>, reference: string): string =>
  Object.entries(of).find(([, known]) => known === reference)?.[0] ?? reference;

export const shown = (page: Answer): string[] => page.texts('.queue-row__main .reference');

/** The number beside each view. */
export const counts = (page: Answer) =>
  Object.fromEntries(
    page.document
      .querySelectorAll('.queue-views__link')
      .map((link) => [
        new URLSearchParams(link.getAttribute('href')!.split('?')[1]).get('view')!,
        Number(link.querySelector('.queue-views__count')!.text),
      ]),
  );

/** All that is open. */
export const open = [
  'new',
  'accepted',
  'late',
  'today',
  'week',
  'later',
  'advised',
  'school',
  'care',
  'review',
  'done',
  'planned',
  'other',
];
