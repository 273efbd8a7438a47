import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as escalationSettlement from './pages/escalation-settlement.ts';
import * as board from './pages/queue-board.ts';
import * as capacity from './pages/queue-capacity.ts';
import * as serviceLevels from './pages/service-levels.ts';

/** What the Virtual School Head keeps an eye on and sets: loads, due dates that are near or have passed, service levels. */
export const routes = {
  'GET /queue/board': [may('read', 'Load'), board.get],
  'GET /queue/capacity': [may('set_capacity', 'Load'), capacity.get],
  'POST /queue/capacity': [may('set_capacity', 'Load'), capacity.post],
  'GET /queue/escalations/:id/settlement': [may('settle', 'Escalation'), escalationSettlement.get],
  'POST /queue/escalations/:id/settlement': [may('settle', 'Escalation'), escalationSettlement.post],
  'GET /queue/service-levels': [may('read', 'Setting'), serviceLevels.get],
  'POST /queue/service-levels': [may('set', 'Setting'), serviceLevels.post],
} satisfies Routes;
