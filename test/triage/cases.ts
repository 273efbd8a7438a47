import type { Status } from '#src/consultations/statuses.ts';
import { newId } from '#src/web/ids.ts';
import type { PersonName } from '#test/consultations/scene.ts';
import type { Desk } from '#test/triage/desk.ts';

export type Case = {
  move: string;
  from: Status;
  leadsTo: Status;
  refusedFrom: Status;
  who: PersonName[];
  fields: (desk: Desk) => Record<string, string | string[]>;
  /** What is typed wrongly, and the field that says so. */
  bad: [Record<string, string | string[]>, string][];
  event: string;
};

const long = 'x'.repeat(5000);
const triagers: PersonName[] = ['officer', 'adviser', 'otherAdviser', 'manager'];

export const cases: Case[] = [
  {
    move: 'signposting',
    from: 'submitted',
    leadsTo: 'signposted',
    refusedFrom: 'allocated',
    who: triagers,
    fields: () => ({ words: 'This may help', resources: ['mornings'] }),
    bad: [
      [{ words: '' }, 'words'],
      [{ words: long }, 'words'],
      [{ words: ['one', 'two'] }, 'words'],
      [{ words: 'Fine', resources: ['no-such-thing'] }, 'resources'],
    ],
    event: 'signpost',
  },
  {
    move: 'redirection',
    from: 'accepted',
    leadsTo: 'redirected',
    refusedFrom: 'closed',
    who: triagers,
    fields: () => ({ service: 'The invented SEND team', words: 'Ring them' }),
    bad: [
      [{ service: '', words: 'Ring them' }, 'service'],
      [{ service: 'The invented SEND team', words: ' \n ' }, 'words'],
      [{ service: 'x'.repeat(201), words: 'Ring them' }, 'service'],
    ],
    event: 'redirect',
  },
  {
    move: 'declining',
    from: 'information_requested',
    leadsTo: 'declined',
    refusedFrom: 'in_review',
    who: triagers,
    fields: () => ({ reason: 'Not about a child with a social worker' }),
    bad: [
      [{ reason: '' }, 'reason'],
      [{ reason: long }, 'reason'],
    ],
    event: 'decline',
  },
  {
    move: 'reopening',
    from: 'closed',
    leadsTo: 'accepted',
    refusedFrom: 'merged',
    who: triagers,
    fields: () => ({ reason: 'It has begun again' }),
    bad: [[{ reason: '' }, 'reason']],
    event: 'reopen',
  },
  {
    move: 'information-request',
    from: 'submitted',
    leadsTo: 'information_requested',
    refusedFrom: 'closed',
    who: triagers,
    fields: (desk) => ({ whom: desk.ids.team, question: 'Who collects Wren?', audience: 'professionals' }),
    bad: [
      [{ whom: '', question: 'Who?', audience: 'all' }, 'whom'],
      [{ whom: newId(), question: 'Who?', audience: 'all' }, 'whom'],
      [{ question: '', audience: 'all' }, 'question'],
      [{ question: 'Who?', audience: '' }, 'audience'],
      [{ question: 'Who?', audience: ['all', 'professionals'] }, 'audience'],
    ],
    event: 'ask_for_information',
  },
  {
    move: 'answer',
    from: 'information_requested',
    leadsTo: 'submitted',
    refusedFrom: 'submitted',
    who: ['teacher', ...triagers],
    fields: () => ({ answer: 'Mondays and Fridays', audience: 'all' }),
    bad: [
      [{ answer: '', audience: 'all' }, 'answer'],
      [{ answer: 'x'.repeat(4001), audience: 'all' }, 'answer'],
    ],
    event: 'answer',
  },
  {
    move: 'allocation',
    from: 'accepted',
    leadsTo: 'allocated',
    refusedFrom: 'submitted',
    who: ['manager'],
    fields: (desk) => ({ adviser: desk.ids.otherAdviser, reason: '' }),
    bad: [
      [{ adviser: '' }, 'adviser'],
      [{ adviser: newId() }, 'adviser'],
    ],
    event: 'allocate',
  },
];
