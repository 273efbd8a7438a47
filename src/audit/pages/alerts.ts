import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { presentAlert } from '../present/alert.ts';
import { listOpenAlerts } from '../queries/alerts.ts';

const most = 100;

export async function get(acting: Acting, _visit: Visit) {
  const alerts = await listOpenAlerts(acting, { limit: most });
  return page('audit/alerts', {
    title: 'Alerts',
    back: { text: 'Audit', href: paths.audit() },
    alerts: alerts.map((alert) => presentAlert(alert, acting)),
    total: alerts[0]?.total ?? 0,
  });
}
