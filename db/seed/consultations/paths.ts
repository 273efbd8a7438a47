import type { Status } from '#src/consultations/statuses.ts';
import type { Random } from '../random.ts';
import type { Step } from './step.ts';

/** What a path depends on: whether social care takes part, and who is asked where information is waited for. */
export type PathOptions = { care: boolean; asked?: 'school' | 'care' };

/** Where a consultation may be today; one that was reopened is open again. */
export type Target = Exclude<Status, 'draft'> | 'reopened';

/** The moves that lead from the draft to where it stands. */
export function pathTo(target: Target, random: Random, options: PathOptions): Step[] {
  const submit: Step = { action: 'submit', gap: 0 };
  const asking = random.chance(0.2) ? askAndAnswer(random, options) : [];
  const accept: Step = { action: 'accept', gap: random.whole(0, 2), by: 'officer' };
  const triaged = [submit, ...asking, accept];
  switch (target) {
    case 'submitted':
      return [submit];
    case 'signposted':
      return [submit, ...asking, { action: 'signpost', gap: random.whole(0, 3), by: 'officer' }];
    case 'redirected':
      return [submit, ...asking, { action: 'redirect', gap: random.whole(0, 3), by: 'officer' }];
    case 'declined':
      return [submit, ...asking, { action: 'decline', gap: random.whole(0, 4), by: 'officer' }];
    case 'merged':
      return [submit, { action: 'merge', gap: random.whole(0, 2), by: 'officer' }];
    case 'withdrawn':
      return [...(random.chance(0.5) ? triaged : [submit]), { action: 'withdraw', gap: random.whole(1, 5) }];
    case 'information_requested':
      return waiting(random, options, [submit, accept]);
    case 'accepted':
      return triaged;
    case 'allocated':
      return [...triaged, ...taken(random), ...talk(random, options, random.whole(0, 2))];
    case 'advice_given':
      return [...triaged, ...worked(random, options), ...talk(random, options, random.whole(0, 2))];
    case 'plan_in_progress':
      return [...triaged, ...worked(random, options), ...planned(random, options)];
    case 'in_review':
      return [
        ...triaged,
        ...worked(random, options),
        ...planned(random, options),
        ...reviewed(random, options),
      ];
    case 'closed':
      return [...triaged, ...throughout(random, options), ...ending(random)];
    case 'reopened':
      return [
        ...triaged,
        ...throughout(random, options),
        { action: 'close', gap: random.whole(2, 9), by: 'adviser' },
        { action: 'reopen', gap: random.whole(12, 40), by: 'officer' },
        ...(random.chance(0.5) ? taken(random) : []),
      ];
  }
}

function taken(random: Random): Step[] {
  const action = random.chance(0.55) ? 'take' : 'allocate';
  return [{ action, gap: random.whole(0, 3), by: action === 'take' ? 'adviser' : 'manager' }];
}

function worked(random: Random, options: PathOptions): Step[] {
  const meeting: Step[] = random.chance(0.45)
    ? [{ action: 'book_meeting', gap: random.whole(0, 2), by: 'adviser' }]
    : [];
  return [
    ...taken(random),
    ...talk(random, options, random.whole(0, 1)),
    ...meeting,
    { action: 'advise', gap: random.whole(0, 5), by: 'adviser' },
    ...(random.chance(0.5)
      ? ([
          { action: 'post', gap: random.whole(0, 2), by: 'school', to: 'all' },
          { action: 'post', gap: random.whole(0, 1), by: 'adviser', to: 'all' },
        ] satisfies Step[])
      : []),
  ];
}

function planned(random: Random, options: PathOptions, done: readonly [number, number] = [0, 2]): Step[] {
  const completed: Step[] = Array.from({ length: random.whole(...done) }, () => ({
    action: 'complete_action',
    gap: random.whole(3, 9),
  }));
  const plan: Step = { action: 'plan', gap: random.whole(1, 6), by: 'adviser' };
  return [
    plan,
    ...completed.flatMap((step) => [...talk(random, options, random.chance(0.45) ? 1 : 0), step]),
  ];
}

function reviewed(random: Random, options: PathOptions): Step[] {
  const again: Step[] = random.chance(0.2)
    ? [...talk(random, options, 1), { action: 'review', gap: random.whole(15, 25), by: 'adviser' }]
    : [];
  return [{ action: 'review', gap: random.whole(10, 22), by: 'adviser' }, ...again];
}

function throughout(random: Random, options: PathOptions): Step[] {
  const start = worked(random, options);
  if (random.chance(0.14)) return start;
  const middle = random.chance(0.12) ? askAndAnswer(random, options) : [];
  const plan = planned(random, options, [2, 4]);
  const review = random.chance(0.85) ? reviewed(random, options) : [];
  return [...start, ...plan, ...middle, ...review];
}

function ending(random: Random): Step[] {
  const feedback: Step[] = random.chance(0.6) ? [{ action: 'give_feedback', gap: random.whole(1, 8) }] : [];
  return [{ action: 'close', gap: random.whole(2, 12), by: 'adviser' }, ...feedback];
}

function askAndAnswer(random: Random, options: PathOptions): Step[] {
  const asks = whomToAsk(random, options);
  return [
    { action: 'ask_for_information', gap: random.whole(0, 2), by: 'officer', asks },
    { action: 'answer', gap: random.whole(1, 5), by: asks, asks },
  ];
}

function waiting(random: Random, options: PathOptions, [submit, accept]: [Step, Step]): Step[] {
  const ask: Step = {
    action: 'ask_for_information',
    gap: random.whole(0, 2),
    by: 'officer',
    asks: options.asked ?? whomToAsk(random, options),
  };
  const begun = random.pick([
    [submit],
    [submit],
    [submit, accept],
    [submit, accept, ...taken(random)],
    [submit, accept, ...worked(random, options), ...planned(random, options)],
  ]);
  return [...begun, ask];
}

const whomToAsk = (random: Random, { care }: PathOptions) =>
  care && random.chance(0.35) ? 'care' : 'school';

function talk(random: Random, { care }: PathOptions, many: number): Step[] {
  return Array.from({ length: many }, (): Step => {
    const gap = random.whole(1, 5);
    const draw = random.next();
    if (draw < 0.08) return { action: 'post', gap, by: 'adviser', to: 'virtual_school' };
    if (care && draw < 0.22) {
      return { action: 'post', gap, by: random.chance(0.6) ? 'care' : 'adviser', to: 'professionals' };
    }
    if (care && draw < 0.42) return { action: 'post', gap, by: 'care', to: 'all' };
    return { action: 'post', gap, by: draw < 0.78 ? 'school' : 'adviser', to: 'all' };
  });
}
