import { onceIn, oneOf } from '#src/consultations/queue/filters.ts';
import { paths as emergency } from '#src/emergency/paths.ts';
import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { presentAlert } from '../present/alert.ts';
import { kindWords, periodsUntil, presentSummary } from '../present/summary.ts';
import { listOpenAlerts } from '../queries/alerts.ts';
import { countReadings, type Period } from '../queries/summary.ts';

const few = 5;
const views: Record<Period, string> = { week: 'By week', day: 'By day' };

/** For the Virtual School Head: how much is looked at and by how many, and what stands out. */
export async function get(acting: Acting, { query }: Visit) {
  const by = oneOf(Object.keys(views) as Period[], onceIn(query, 'by')) ?? 'week';
  const periods = periodsUntil(acting.now, by);
  const [counts, alerts] = await Promise.all([
    countReadings(acting, by, periods.at(-1)!),
    listOpenAlerts(acting, { limit: few }),
  ]);
  return page('audit/summary', {
    title: 'Audit',
    alerts: alerts.map((alert) => presentAlert(alert, acting)),
    total: alerts[0]?.total ?? 0,
    allAlerts: paths.alerts(),
    emergencies: emergency.reviews(),
    kinds: kindWords,
    periods: presentSummary(counts, periods, by),
    views: Object.entries(views).map(([name, text]) => ({
      text,
      href: paths.audit({ by: name }),
      current: name === by,
    })),
  });
}
