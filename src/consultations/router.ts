import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as acceptance from './pages/acceptance.ts';
import * as entries from './pages/entries.ts';
import * as record from './pages/record.ts';

export const routes = {
  'GET /consultations/:reference': [may('read', 'Consultation'), record.get],
  'POST /consultations/:reference/entries': [may('post', 'Consultation'), entries.post],

  'POST /consultations/:reference/acceptance': [may('accept', 'Consultation'), acceptance.post],
} satisfies Routes;
