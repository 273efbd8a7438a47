import { recordEvent } from '#src/audit/record.ts';
import { findCalendar } from '#src/calendars/queries.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { readsAs } from '#src/policy/readers.ts';
import type { Line } from '#src/spreadsheets/cell.ts';
import { writeCsv } from '#src/spreadsheets/csv.ts';
import { writeWorkbook } from '#src/spreadsheets/workbook.ts';
import { type StreamAnswer, streamedFile } from '#src/web/answers.ts';
import { londonDay } from '#src/web/dates.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Counted } from '../queries/exported.ts';
import { aboutFile } from './about.ts';
import { agesBy, columnsFor } from './columns.ts';
import { type Asked, mediaTypes } from './form.ts';
import type { ExportedList } from './list.ts';

/** A file of more would serve nobody, and takes the longer to protect. */
export const mostExported = 100_000;

export const rowsOf = (counted: readonly Counted[]): number =>
  counted.reduce((sum, { rows }) => sum + rows, 0);

/**
 * Writes down that the list is taken away, for each authority whose consultations are in it, and gives the file: it is
 * read after that is committed, so that nothing leaves of which nobody knows.
 * @throws Conflict where the list holds nothing any more, or too much
 */
export async function takeList(acting: Acting, list: ExportedList, asked: Asked): Promise<StreamAnswer> {
  const counted = await list.count(acting, mostExported);
  const rows = rowsOf(counted);
  if (!rows || rows > mostExported) {
    throw new Conflict(
      `This list now holds ${rows ? 'too many consultations for a file' : 'no consultation'}.`,
      {
        typed: [{ name: 'What the file is for', value: asked.words }],
        link: { text: 'Go back to the list', href: list.back },
      },
    );
  }
  await Promise.all(
    counted.map((of) =>
      recordEvent(acting, {
        localAuthorityId: of.localAuthorityId,
        what: 'export',
        audience: 'virtual_school',
        after: { ...asked, filters: list.said, rows: of.rows },
      }),
    ),
  );
  const name = `${list.file.replaceAll('_', '-')}-${londonDay(acting.now)}.${asked.format}`;
  return streamedFile(name, mediaTypes[asked.format], (reading) => partsOf(reading, list, asked));
}

function partsOf(acting: Acting, list: ExportedList, asked: Asked) {
  const lines = linesOf(acting, list, asked);
  if (asked.format === 'csv') return writeCsv(lines);
  return writeWorkbook(lines, {
    sheet: 'Consultations',
    widths: columnsFor(acting.ability).map(({ width }) => width),
  });
}

async function* linesOf(acting: Acting, list: ExportedList, asked: Asked): AsyncGenerator<readonly Line[]> {
  const { db, actor, ability, now } = acting;
  const columns = columnsFor(ability);
  const calendars = new Map<string, SchoolCalendar>();
  const today = londonDay(now);
  const by = { reader: readsAs(actor), today, age: agesBy(calendars, today) };
  yield [columns.map(({ name }) => name)];
  let rows = 0;
  for await (const part of list.read(acting)) {
    for (const { localAuthorityId: id } of part)
      if (!calendars.has(id)) calendars.set(id, await findCalendar(db, id));
    rows += part.length;
    yield part.map((row) => columns.map(({ of }) => of(row, by)));
  }
  const blank = columns.map(() => null);
  yield aboutFile({ list, asked, actor, now, rows }).map((line) => [...line, ...blank.slice(line.length)]);
}
