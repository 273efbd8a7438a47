import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as alerts from './pages/alerts.ts';
import * as audit from './pages/audit.ts';
import * as settlement from './pages/settlement.ts';

export const routes = {
  'GET /audit': [may('read', 'Reading'), audit.get],
  'GET /alerts': [may('read', 'Alert'), alerts.get],
  'GET /alerts/:id/settlement': [may('settle', 'Alert'), settlement.get],
  'POST /alerts/:id/settlement': [may('settle', 'Alert'), settlement.post],
} satisfies Routes;
