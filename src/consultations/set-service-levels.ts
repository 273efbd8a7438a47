import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '#src/audit/record.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { addSetting, listSettings, lockSetting } from '#src/settings/queries.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import { SERVICE_LEVELS } from './queries/service-levels.ts';
import { type ServiceLevelSettings, type SetDays, urgencies } from './service-levels.ts';

/**
 * Holds for requests from now on; what is under way keeps the level that it was given. The words for an urgency stay.
 * @param seen the instant of the levels that the form was filled in from; empty where none were set
 * @throws Forbidden; Conflict where somebody has set them meanwhile
 */
export async function setServiceLevels(
  acting: Acting,
  { seen, days }: { seen: string; days: SetDays },
): Promise<void> {
  const localAuthorityId = acting.actor.authorityId!;
  authorise(acting.ability, 'set', thing('Setting', { localAuthorityId }));
  await lockSetting(acting, localAuthorityId, SERVICE_LEVELS);
  const [latest] = await listSettings(acting, localAuthorityId, SERVICE_LEVELS, 1);
  if ((latest?.from.toString() ?? '') !== seen)
    throw new Conflict(`${latest?.by ?? 'Somebody'} has set the service levels since you opened the page.`, {
      link: { text: 'Service levels', href: paths.serviceLevels() },
    });
  const before = (latest?.value ?? {}) as ServiceLevelSettings;
  const after: ServiceLevelSettings = {
    ...before,
    ...Object.fromEntries(urgencies.map((word) => [word, { ...before[word], ...days.urgencies[word] }])),
    themes: days.themes,
  };
  if (isDeepStrictEqual(before, after)) return;
  await addSetting(acting, localAuthorityId, SERVICE_LEVELS, after);
  await recordEvent(acting, {
    ...{ localAuthorityId, what: 'set_service_levels', audience: 'virtual_school' as const },
    ...{ before: { levels: before }, after: { levels: after } },
  });
}
