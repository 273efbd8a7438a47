import { paths as emergency } from '#src/emergency/paths.ts';
import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { type LogFilters, labels, readLogAddress } from '../log-address.ts';
import { paths } from '../paths.ts';
import { pageOf, pageSize, presentLine } from '../present/log.ts';
import { pageOfLog } from '../queries/log.ts';

/** For information governance: who looked at which record and what was done, with no casework. */
export async function get(acting: Acting, { query }: Visit) {
  const { filters, typed, errors, after } = readLogAddress(query);
  const found = await pageOfLog(acting, { filters, after, limit: pageSize + 1 });
  const next = pageOf(found);
  const on = (Object.keys(labels) as (keyof LogFilters)[]).filter((name) => filters[name]);
  return page(
    'audit/log',
    {
      title: 'Audit',
      alerts: paths.alerts(),
      emergencies: emergency.reviews(),
      errors,
      lines: next.shown.map(presentLine),
      first: after && paths.audit(typed),
      next: next.after && paths.audit({ ...typed, after: next.after }),
      filters: {
        action: paths.audit(),
        open: errors !== undefined,
        button: 'Show',
        on: on.map((name) => ({
          text: `${labels[name]}: ${typed[name]}`,
          removeHref: paths.audit({ ...typed, [name]: undefined }),
        })),
        clearHref: paths.audit(),
        fields: [
          { name: 'who', label: labels.who, value: typed.who },
          { name: 'reference', label: labels.reference, value: typed.reference },
          { name: 'from', label: labels.from, value: typed.from, type: 'date' },
          { name: 'to', label: labels.to, value: typed.to, type: 'date' },
        ],
      },
    },
    { status: errors ? 422 : 200 },
  );
}
