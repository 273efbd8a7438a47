import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { workTogether } from '#test/team/work-together.ts';
import { asLines, asTable, type Figure, told } from '../bench/figures.ts';
import { withDatabase } from './with-database.ts';

/*
 * Fifty people at one queue, through two processes of the portal over one database, of which one is killed half-way:
 * nothing is held twice, nothing that was acknowledged is lost, nothing that was refused is there, and whoever has the
 * queue open is told of everything once.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '30' },
    seed: { type: 'string' },
  },
});
const [people, seconds] = [Number(values.people), Number(values.seconds)];
const seed = Number(values.seed ?? randomInt(2 ** 31));

await withDatabase(async ({ options }) => {
  const readers = Math.ceil(people / 5);
  const { presses, events, deadlocks, told: heard, disagreements } = await workTogether(options, { people, readers, seconds, seed });
  const answered = (is: (status: number) => boolean) => presses.filter(({ status }) => is(status)).length;
  const none = (name: string, value: number, unit: string): Figure => ({ name, value, unit, goal: '0', holds: value === 0 });
  const figures: Figure[] = [
    told('people', people, `at work, seed ${seed}`),
    told('pages of the queue', presses.filter(({ what }) => what === 'look').length, 'read'),
    ...Object.entries(Object.groupBy(presses.filter(({ what }) => what !== 'look'), ({ what }) => what)).map(([what, all]) =>
      told(`pressed: ${what}`, all!.length, `times, ${all!.filter(({ status }) => status === 303).length} all done`),
    ),
    told('done', answered((status) => status === 303), 'answers'),
    told('refused in part or all, since something happened in between', answered((status) => status === 409), 'answers'),
    told('not theirs to do', answered((status) => status === 403), 'answers'),
    told('lost with the killed process', presses.filter(({ isLost }) => isLost).length, 'answers'),
    told('events', events, 'written'),
    told('told to those who had the queue open', heard, `events, ${readers} readers`),
    none('answers of 500 and more, or none from the process that was there', answered((status) => status >= 500) + presses.filter(({ status, isLost }) => status === 0 && !isLost).length, 'answers'),
    none('deadlocks', deadlocks, 'deadlocks'),
    none('disagreements between answers, rows, allocations, snoozes, events and what was told', disagreements.length, 'cases'),
  ];
  console.log(values.json ? asLines(figures) : asTable(figures));
  for (const words of disagreements.slice(0, 50)) console.error(words);
  process.exitCode = disagreements.length ? 1 : 0;
});
