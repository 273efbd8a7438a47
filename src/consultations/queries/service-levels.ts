import { findSetting } from '#src/settings/queries.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ServiceLevelSettings } from '../service-levels.ts';

export const SERVICE_LEVELS = 'service_levels';

/** What the authority has set of its service levels, as of now; nothing where it keeps to the portal's own. */
export async function findServiceLevels(acting: Acting, authorityId: string): Promise<ServiceLevelSettings> {
  return ((await findSetting(acting, authorityId, SERVICE_LEVELS)) ?? {}) as ServiceLevelSettings;
}
