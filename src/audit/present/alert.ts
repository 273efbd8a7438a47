import { paths as emergency } from '#src/emergency/paths.ts';
import { dateTime, londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import type { Alert } from '../queries/alerts.ts';

/** What it says, and for whoever settles it the ways on: an emergency access is settled by its review. */
export function presentAlert(alert: Alert, { ability }: Pick<Acting, 'ability'>) {
  const { id, kind, at, by, agency, records, emergencyId } = alert;
  const about = { id, by, agency, when: dateTime(at), settles: ability.can('settle', 'Alert') };
  if (kind === 'emergency_access') {
    const action = { text: 'Review the access', href: emergency.review(emergencyId!) };
    return { ...about, what: 'opened a record in an emergency', action: about.settles && action };
  }
  const day = londonDay(at).toString();
  return {
    ...about,
    what: `looked at ${records!.toLocaleString('en-GB')} records in ten minutes`,
    lookedAt: about.settles && paths.audit({ who: by, from: day, to: day }),
    action: about.settles && { text: 'Settle the alert', href: paths.settlement(id) },
  };
}
