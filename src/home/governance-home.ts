import { paths as audit } from '#src/audit/paths.ts';
import { presentAlert } from '#src/audit/present/alert.ts';
import { listOpenAlerts } from '#src/audit/queries/alerts.ts';
import { paths } from '#src/emergency/paths.ts';
import { presentAccess } from '#src/emergency/present.ts';
import { listToReview } from '#src/emergency/queries/accesses.ts';
import type { Acting } from '#src/web/routes.ts';

const few = 10;

/** For information governance: what waits for its review. */
export async function governanceHome(acting: Acting) {
  const [accesses, alerts] = await Promise.all([
    listToReview(acting, few),
    listOpenAlerts(acting, { limit: few, kinds: ['many_records'] }),
  ]);
  return {
    kind: 'governance',
    emergencies: {
      rows: accesses.map((access) => presentAccess(access, acting)),
      total: accesses[0]?.total ?? 0,
      all: paths.reviews(),
    },
    alerts: {
      rows: alerts.map((alert) => presentAlert(alert, acting)),
      total: alerts[0]?.total ?? 0,
      all: audit.alerts(),
    },
  };
}
