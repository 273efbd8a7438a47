import type { Status } from '#src/consultations/statuses.ts';
import type { Fields } from '#test/support/form.ts';
import type { PersonName, Scene } from './scene.ts';

type Form = {
  /** The end of its address. */
  page: string;
  from: Status;
  to: Status;
  by: PersonName;
  filled: Fields;
  /** Where it makes a row of its own. */
  table?: string;
  /** What is wrong with it, and the words that say so. */
  wrong: [Fields, ...string[]][];
  /** Who sees the consultation, and may not; and a status in which nobody may. */
  notBy: PersonName;
  notIn: Status;
};

const long = 'x'.repeat(30_000);
const day = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

/** Every form of the record, with what fills it in and what does not. */
export const formsOf = ({ ids }: Scene): Form[] => [
  {
    page: 'advice',
    from: 'allocated',
    to: 'advice_given',
    by: 'adviser',
    filled: { body: 'Begin with the bus.', audience: 'all' },
    table: 'entry',
    wrong: [
      [{ body: ' ' }, 'Write the advice'],
      [{ body: long }, 'Use 20,000 characters or fewer'],
      [{ audience: undefined }, 'Choose who will see this'],
      [{ body: '', audience: undefined }, 'Write the advice', 'Choose who will see this'],
    ],
    notBy: 'teacher',
    notIn: 'closed',
  },
  {
    page: 'actions',
    from: 'allocated',
    to: 'plan_in_progress',
    by: 'adviser',
    filled: { what: 'Agree a meeting point', owner: ids.school, ...day('dueOn', '24', 'November', '2026') },
    table: 'action',
    wrong: [
      [{ what: '' }, 'Enter what will be done'],
      [{ what: long }, 'Use 1,000 characters or fewer'],
      [{ owner: undefined }, 'Choose who will do it'],
      [day('dueOn', '', '', ''), 'Enter the date it is due'],
      [day('dueOn', '31', '2', '2027'), 'The date it is due must be a real date: February 2027 has 28 days'],
      [day('dueOn', '23', '11', '2026'), 'The date it is due must be today or later'],
      [
        { what: '', owner: undefined, ...day('dueOn', '1', '', '2027') },
        'Enter what will be done',
        'Choose who will do it',
        'The date it is due must include a month',
      ],
    ],
    notBy: 'worker',
    notIn: 'closed',
  },
  {
    page: 'meetings',
    from: 'accepted',
    to: 'accepted',
    by: 'officer',
    filled: {
      ...day('date', '1', '12', '2026'),
      start: '3:30pm',
      minutes: '45',
      place: 'Room 4',
      note: 'The plan',
    },
    table: 'meeting',
    wrong: [
      [{ start: '' }, 'Enter the start time'],
      [{ start: 'teatime' }, 'Enter the start time like 3:30pm or 15:30'],
      [{ start: '25:00' }, 'Enter the start time like 3:30pm or 15:30'],
      [{ minutes: undefined }, 'Choose how long it takes'],
      [{ place: '' }, 'Enter where it is'],
      [day('date', '1', '12', '2025'), 'The date of the meeting must be today or later'],
      [{ ...day('date', '', '', ''), place: '' }, 'Enter the date of the meeting', 'Enter where it is'],
    ],
    notBy: 'teacher',
    notIn: 'submitted',
  },
  {
    page: 'review',
    from: 'plan_in_progress',
    to: 'in_review',
    by: 'adviser',
    filled: { words: 'Two late marks in a week.', next: 'ready_to_close' },
    table: 'review',
    wrong: [
      [{ words: '' }, 'Enter what has changed'],
      [{ next: undefined }, 'Choose what happens next'],
      [day('nextOn', '24', '11', '2026'), 'The date of the next review must be after today'],
      [day('nextOn', '24', '', ''), 'The date of the next review must include a month and a year'],
    ],
    notBy: 'otherAdviser',
    notIn: 'allocated',
  },
  {
    page: 'closure',
    from: 'in_review',
    to: 'closed',
    by: 'manager',
    filled: { outcome: 'plan_agreed', words: 'The school goes on with it.' },
    wrong: [
      [{ outcome: undefined }, 'Choose how it ended'],
      [{ words: '' }, 'Enter what came of it'],
      [{ words: long }, 'Use 4,000 characters or fewer'],
    ],
    notBy: 'otherAdviser',
    notIn: 'accepted',
  },
  {
    page: 'feedback',
    from: 'closed',
    to: 'closed',
    by: 'teacher',
    filled: { score: '4', words: 'It helped to be asked.' },
    table: 'feedback',
    wrong: [
      [{ score: undefined }, 'Choose how helpful it was'],
      [{ words: long }, 'Use 4,000 characters or fewer'],
    ],
    notBy: 'worker',
    notIn: 'in_review',
  },
  {
    page: 'withdrawal',
    from: 'information_requested',
    to: 'withdrawn',
    by: 'teacher',
    filled: { reason: 'The child has moved.' },
    wrong: [[{ reason: '' }, 'Enter the reason']],
    notBy: 'worker',
    notIn: 'closed',
  },
];
