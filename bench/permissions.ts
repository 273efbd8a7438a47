import { parseArgs } from 'node:util';
import { asLines, asTable } from './figures.ts';
import { sizesBeside } from './nation/fill-nation.ts';
import { nationOn } from './nation/nation.ts';
import { benchPermissions } from './permissions/bench.ts';
import { benchServer } from './server.ts';

/* What both walls cost: npm run bench:permissions [-- --json] [--consultations 20000] [--times 100] */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    consultations: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '300' },
  },
});

const began = performance.now();
const say = (words: string) =>
  console.error(`${((performance.now() - began) / 60_000).toFixed(1)} min  ${words}`);
const { server, leave } = await benchServer();
try {
  const nation = await nationOn(server, sizesBeside(Number(values.consultations)), say);
  const figures = await benchPermissions(nation, { times: Number(values.times), say });
  say('Done');
  console.log(values.json ? asLines(figures) : asTable(figures));
  if (figures.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  await leave();
}
