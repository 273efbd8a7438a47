import type { Acting, Visit } from '#src/web/routes.ts';
import * as log from './log.ts';
import * as requests from './requests.ts';
import * as summary from './summary.ts';

/** To each reader what the rules give them: all of it, how much there is of it, or what was looked at of one's own. */
export async function get(acting: Acting, visit: Visit) {
  const { ability } = acting;
  if (ability.can('settle', 'Alert')) return log.get(acting, visit);
  return ability.can('read', 'Alert') ? summary.get(acting, visit) : requests.get(acting, visit);
}
