import { findSetting } from '#src/settings/queries.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ServiceLevelSettings } from '../service-levels.ts';

/** What the authority has set of its service levels, as of now; nothing where it keeps to the portal's own. */
export async function findServiceLevels(acting: Acting, authorityId: string): Promise<ServiceLevelSettings> {
  return ((await findSetting(acting, authorityId, 'service_levels')) ?? {}) as ServiceLevelSettings;
}
