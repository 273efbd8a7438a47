import { z } from 'zod';
import { page, redirect } from '#src/web/answers.ts';
import { readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { chooseColumns } from '../choose-columns.ts';
import { paths } from '../paths.ts';
import { columnNames, columns, columnsOf } from '../queue/columns.ts';
import { onceIn } from '../queue/filters.ts';
import { cameFrom } from '../queue/from.ts';
import { findDesk } from '../queue/queries/desk.ts';

const form = z.strictObject({
  columns: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(columnNames))),
  shortcuts: z.literal('yes').optional(),
  from: z.string().default(''),
});

export async function get(acting: Acting, { query }: Visit) {
  const desk = await findDesk(acting, {});
  const chosen = columnsOf(desk.columns);
  const from = cameFrom(onceIn(query, 'from'));
  return page('consultations/queue-columns', {
    title: 'How the queue looks for you',
    back: { text: 'Back to the queue', href: from ? paths.queueAt(from) : paths.queue() },
    from,
    columns: columnNames.map((value) => ({ value, text: columns[value], checked: chosen.includes(value) })),
    shortcuts: desk.shortcuts ?? true,
    keys: paths.queueKeys(),
  });
}

export async function post(acting: Acting, visit: Visit) {
  const { columns, shortcuts, from } = readForm(form, visit.form);
  await chooseColumns(acting, { columns: [...columnsOf(columns)], shortcuts: shortcuts === 'yes' });
  const state = cameFrom(from);
  return redirect(state ? paths.queueAt(state) : paths.queue());
}
