import { parseArgs } from 'node:util';
import { asLines, asTable } from './figures.ts';
import { sizesBeside } from './nation/fill-nation.ts';
import { nationOn } from './nation/nation.ts';
import { benchQueue } from './queue/bench.ts';
import { benchServer } from './server.ts';

/* How quick the queue is: npm run bench:queue [-- --json] [--consultations 20000] [--times 100] [--people 8] */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    consultations: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '300' },
    people: { type: 'string', default: '32' },
  },
});

const began = performance.now();
const say = (words: string) =>
  console.error(`${((performance.now() - began) / 60_000).toFixed(1)} min  ${words}`);
const { server, leave } = await benchServer();
try {
  const all = sizesBeside(Number(values.consultations));
  const hundredth = all.consultations / 100;
  const nations = {
    all: await nationOn(server, all, say),
    // The same authorities, and fewer of them; and as many of them, each smaller.
    fewer: await nationOn(server, sizesBeside(hundredth, { authorities: 4, advisers: 16 }), say),
    smaller: await nationOn(server, sizesBeside(hundredth, all), say),
  };
  const figures = await benchQueue(nations, {
    times: Number(values.times),
    people: Number(values.people),
    say,
  });
  say('Done');
  console.log(values.json ? asLines(figures) : asTable(figures));
  if (figures.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  await leave();
}
