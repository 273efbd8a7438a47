import { paths } from '#src/emergency/paths.ts';
import { presentAccess } from '#src/emergency/present.ts';
import { listToReview } from '#src/emergency/queries/accesses.ts';
import { dateTime } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { listOpenAlerts } from './queries/alerts.ts';

const few = 10;

/** For information governance: what waits for its review. */
export async function governanceHome(acting: Acting) {
  const [accesses, alerts] = await Promise.all([listToReview(acting, few), listOpenAlerts(acting, few)]);
  return {
    kind: 'governance',
    emergencies: {
      rows: accesses.map((access) => presentAccess(access, acting)),
      total: accesses[0]?.total ?? 0,
      all: paths.reviews(),
    },
    alerts: {
      rows: alerts.map(({ at, by, agency, records }) => ({ when: dateTime(at), by, agency, records })),
      total: alerts[0]?.total ?? 0,
    },
  };
}
