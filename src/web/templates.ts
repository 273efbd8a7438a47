import { createRequire } from 'node:module';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Assets } from '#src/web/assets.ts';
import {
  dateTime,
  dayMonth,
  longDate,
  shortDate,
  shortWeekdayDate,
  time,
  weekdayDate,
} from '#src/web/dates.ts';

export type Render = (view: string, context?: object) => string;

export interface Templates {
  environment: nunjucks.Environment;
  /** Renders `views/<view>.njk`; throws if there is none or it fails. */
  render: Render;
}

const govuk = join(createRequire(import.meta.url).resolve('govuk-frontend/package.json'), '../dist');
const views = join(import.meta.dirname, '../../views');
const dates = { dateTime, dayMonth, longDate, shortDate, shortWeekdayDate, time, weekdayDate };
const thousands = new Intl.NumberFormat('en-GB');

/**
 * Space before a line lays out the template, not the page: it would be a third of what is sent. Behind a tag, whose line
 * end is not kept, one space of it stays, or the words on both sides would be one.
 */
class Unindented extends nunjucks.FileSystemLoader {
  override getSource(name: string) {
    const source = super.getSource(name);
    const src = source?.src.replace(/([%#]\}\n)?^[ \t]+/gm, (_, tag) => (tag ? `${tag} ` : ''));
    return source && { ...source, src: src! };
  }
}

/** `shared` is what every page is given, unless its own context says otherwise. */
export function createTemplates({ assets, shared = {} }: { assets: Assets; shared?: object }): Templates {
  const environment = new nunjucks.Environment(new Unindented([views, govuk]), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addGlobal('asset', assets.url);
  for (const [name, value] of Object.entries(shared)) environment.addGlobal(name, value);
  for (const [name, filter] of Object.entries(dates)) {
    environment.addFilter(name, filter);
  }
  environment.addFilter('number', (value: number | bigint) => thousands.format(value));

  return { environment, render: (view, context = {}) => environment.render(`${view}.njk`, context) };
}
