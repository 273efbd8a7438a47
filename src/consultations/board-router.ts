import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as serviceLevels from './pages/service-levels.ts';

/** What the Virtual School Head keeps an eye on and sets: loads, due dates that are near or have passed, service levels. */
export const routes = {
  'GET /queue/service-levels': [may('read', 'Setting'), serviceLevels.get],
  'POST /queue/service-levels': [may('set', 'Setting'), serviceLevels.post],
} satisfies Routes;
