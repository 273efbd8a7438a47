import type { Actor } from '#src/policy/actor.ts';
import type { Line } from '#src/spreadsheets/cell.ts';
import { dateTime } from '#src/web/dates.ts';
import { type Asked, purposes } from './form.ts';
import type { ExportedList } from './list.ts';

type Taken = { list: ExportedList; asked: Asked; actor: Actor; now: Temporal.Instant; rows: number };

/** The file's last lines: whose it is, what for, and that it is whole. They go wherever it goes. */
export function aboutFile({ list, asked, actor, now, rows }: Taken): Line[] {
  return [
    [],
    ['About this file'],
    ['List', list.name],
    ['Filters', list.filters.join('; ') || 'None'],
    ['Order', list.order],
    ['Consultations', rows],
    ['As of', dateTime(now)],
    ['Taken away by', [actor.name, actor.title, actor.agencyName].join(', ')],
    ['For', purposes[asked.purpose]],
    ['In their words', asked.words],
    [
      'Keep it safe',
      'It tells of children. Use it for this alone, keep it where only those who need it can open it, and delete it after.',
    ],
  ];
}
