import { page } from '#src/web/answers.ts';
import { type FieldErrors, orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Values, Visit } from '#src/web/routes.ts';
import { exportForm, formats, purposes } from '../queue/export/form.ts';
import { type ExportedList, partnerList, queueList } from '../queue/export/list.ts';
import { mostExported, rowsOf, takeList } from '../queue/export/take-list.ts';

type Shown = { errors: FieldErrors; values: Record<string, string> };

/** Taking a whole list away as a file, from the queue and from the list of those it works with. */
export const queue = exportOf(queueList);
export const partner = exportOf(partnerList);

function exportOf(find: (acting: Acting, query: Values) => Promise<ExportedList>) {
  async function show(acting: Acting, list: ExportedList, shown?: Shown) {
    const { name, order, filters, action } = list;
    const rows = rowsOf(await list.count(acting, mostExported));
    return page(
      'consultations/export',
      {
        title: 'Take a list away as a file',
        back: { text: 'Back to the list', href: list.back },
        list: { name, order, filters },
        rows,
        most: mostExported,
        action,
        formats: choicesOf(formats),
        purposes: choicesOf(purposes),
        values: { format: 'xlsx' },
        ...shown,
      },
      { status: shown ? 422 : 200 },
    );
  }
  return {
    get: async (acting: Acting, { query }: Visit) => show(acting, await find(acting, query)),
    async post(acting: Acting, { query, form }: Visit) {
      const list = await find(acting, query);
      return orAgain(
        form,
        () => takeList(acting, list, readForm(exportForm, form)),
        (shown) => show(acting, list, shown),
      );
    },
  };
}

const choicesOf = (choices: Record<string, string>) =>
  Object.entries(choices).map(([value, text]) => ({ value, text }));
