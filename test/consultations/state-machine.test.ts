import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  actions,
  clockRuns,
  decide,
  isEnd,
  isWaiting,
  movesBy,
  next,
  type Relation,
  relations,
  type Status,
  statuses,
} from '#src/consultations/consultation.ts';

type Row = { by: string[]; from: Map<string, string> };

/** The table by move; of a status that a move may leave, where it leads. */
function readTable(): Map<string, Row> {
  const text = readFileSync(join(import.meta.dirname, 'state-machine.table.txt'), 'utf8');
  const table = new Map<string, Row>();
  let row: Row | undefined;
  for (const line of text.split('\n').filter((line) => line && !line.startsWith('#'))) {
    const [, move, by] = /^(\w+): (.+)$/.exec(line) ?? [];
    const [, from, leads, to] = /^ {2}(\w+) (->|stays|resumes) ?(\w*)$/.exec(line) ?? [];
    if (move) {
      row = { by: by!.split(', '), from: new Map() };
      table.set(move, row);
    } else if (from && row)
      row.from.set(from, leads === 'stays' ? from : leads === 'resumes' ? 'resumes' : to!);
    else throw new Error(`no line of the table: ${line}`);
  }
  return table;
}

const table = readTable();
const resume: Status = 'allocated';

describe('the table', () => {
  test('names every move, and nothing else', () => {
    expect([...table.keys()].sort()).toEqual([...actions].sort());
    for (const { by, from } of table.values()) {
      expect(relations).toEqual(expect.arrayContaining(by));
      expect(statuses).toEqual(expect.arrayContaining([...from.keys()]));
    }
  });

  test.each(actions)('%s', (action) => {
    const { by, from } = table.get(action)!;
    const said = (status: Status, relation: Relation) => {
      if (!by.includes(relation)) return 'not_yours';
      const to = from.get(status);
      return to === 'resumes' ? resume : (to ?? 'not_now');
    };
    const pairs = statuses.flatMap((status) => relations.map((relation) => [status, relation] as const));
    const words = (answer: (status: Status, relation: Relation) => string) =>
      pairs.map(([status, relation]) => `${relation}, ${status}: ${answer(status, relation)}`);
    const decided = (status: Status, relation: Relation) => {
      const outcome = decide(status, action, relation, resume);
      return 'to' in outcome ? outcome.to : outcome.refused;
    };
    expect(words(decided)).toEqual(words(said));
  });

  test('each refusal has words for the person', () => {
    for (const action of actions) {
      for (const status of statuses) {
        for (const relation of relations) {
          const outcome = decide(status, action, relation, resume);
          if ('why' in outcome) expect(outcome.why).toMatch(/^[A-Z][^.]+\.$/);
        }
      }
    }
  });

  test.each(relations)('what the role files grant a %s is what the table says', (relation: Relation) => {
    const granted = [...table].filter(([, { by }]) => by.includes(relation)).map(([move]) => move);
    expect(movesBy(relation).sort()).toEqual(granted.sort());
  });
});

/** A life: the moves that were allowed of those that were tried, with the status before and after each. */
type Step = { action: Action; from: Status; to: Status };
function live(tried: Action[], start: Status = 'draft'): Step[] {
  let status = start;
  let before: Status | undefined;
  return tried.flatMap((action) => {
    const outcome = next(status, action, before);
    if ('refused' in outcome) return [];
    const step = { action, from: status, to: outcome.to };
    if (isWaiting(step.to) && !isWaiting(step.from)) before = step.from;
    status = step.to;
    return [step];
  });
}

const moves = fc.array(fc.constantFrom(...actions), { minLength: 1, maxLength: 60 });
const lives = moves.map((tried) => live(['submit', ...tried]));
const holds = (property: (life: Step[]) => void) =>
  fc.assert(fc.property(lives, property), { numRuns: 2000 });

describe('in any life', () => {
  test('nothing leaves an end but a reopening, and nothing at all leaves a merger', () => {
    holds((life) => {
      for (const { action, from, to } of life.filter(({ from, to }) => isEnd(from) && to !== from)) {
        expect(action).toBe('reopen');
        expect(from).not.toBe('merged');
        expect(to).toBe('accepted');
      }
    });
  });

  test('an answer leads back to where the question was asked', () => {
    holds((life) => {
      for (const [at, { action, to }] of life.entries()) {
        if (action !== 'answer') continue;
        const asked = life.slice(0, at).findLast((step) => step.action === 'ask_for_information')!;
        expect(to).toBe(asked.from);
      }
    });
  });

  test('nobody waits twice at once', () => {
    holds((life) => {
      for (const { action, from } of life)
        if (action === 'ask_for_information') expect(isWaiting(from)).toBe(false);
    });
  });

  test('nothing is advised, planned, reviewed or closed before somebody holds it', () => {
    holds((life) => {
      for (const [at, { action }] of life.entries()) {
        if (!['advise', 'plan', 'review', 'close'].includes(action)) continue;
        const since = life.slice(0, at).findLastIndex((step) => step.action === 'reopen') + 1;
        expect(life.slice(since, at).some((step) => ['take', 'allocate'].includes(step.action))).toBe(true);
      }
    });
  });

  test('it is a draft once, and never again', () => {
    holds((life) => {
      expect(life.filter(({ to }) => to === 'draft')).toEqual([]);
    });
  });

  test('the clock runs in no end and while nobody is waited for', () => {
    holds((life) => {
      for (const { to } of life) expect(clockRuns(to) && (isEnd(to) || isWaiting(to))).toBe(false);
    });
  });

  test('to ask who may does not change what may be done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.constantFrom(...actions),
        fc.constantFrom(...relations),
        (status, action, relation) => {
          const decided = decide(status, action, relation, resume);
          if ('refused' in decided && decided.refused === 'not_yours') return;
          expect(decided).toEqual(next(status, action, resume));
        },
      ),
    );
  });
});

test('every status but the draft is reached, and every open one can end', () => {
  const reached = new Set<Status>(['draft']);
  for (const from of reached) {
    for (const action of actions) {
      const outcome = next(from, action, 'submitted');
      if ('to' in outcome) reached.add(outcome.to);
    }
  }
  expect([...reached].sort()).toEqual([...statuses].sort());
  for (const status of statuses.filter((status) => !isEnd(status) && status !== 'draft')) {
    expect(next(status, 'withdraw')).toEqual({ to: 'withdrawn' });
  }
});
