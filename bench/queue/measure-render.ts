import nunjucks from 'nunjucks';
import { createAssets } from '#src/web/assets.ts';
import { createTemplates } from '#src/web/templates.ts';
import { atMost, type Figure, told } from '../figures.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Bench } from './bench.ts';
import { concatenated, type Table } from './concatenated.ts';
import { contextOf } from './visit.ts';

const source = `{% from "components/queue-row/macro.njk" import queueTable %}{{ queueTable(table) }}`;
const atOnce = 20;

/** The rows of a page by its template, against the same text put together by hand. */
export async function measureRender(bench: Bench): Promise<Figure[]> {
  const table = (await contextOf(bench)).table as Table;
  const { environment } = createTemplates({ assets: createAssets() });
  const template = new nunjucks.Template(source, environment, undefined, true);
  const portal = () => template.render({ table });
  if (textOf(portal()) !== textOf(concatenated(table))) throw new Error('by hand it is not the same');
  const many = (render: () => string) => async () => {
    for (let i = 0; i < atOnce; i++) render();
  };
  // Warm: the engine has made of each what it makes of what runs often.
  await sideBySide({ first: many(portal), second: many(() => concatenated(table)) }, { times: 100 });
  const { first, second } = await sideBySide(
    { first: many(portal), second: many(() => concatenated(table)) },
    { times: Math.max(20, bench.times) },
  );
  return [
    told('Rendering: rows', table.rows.length, 'rows'),
    atMost('Rendering: the rows of a page, warm', first.p50 / atOnce, 2, 'ms'),
    atMost(
      'Rendering: the rows of a page, against putting text together',
      first.p50 / second.p50,
      6,
      'times',
    ),
  ];
}

/** Space that lies between elements is laid out by the template, and means nothing. */
const textOf = (html: string) =>
  html
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1')
    .trim();
