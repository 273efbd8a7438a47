import { fresh, may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as exporting from './pages/export.ts';

const takesAway = fresh(may('export', 'Consultation'));

/** Before the addresses of single consultations, one of which theirs looks like. */
export const routes = {
  'GET /queue/export': [fresh(may('work_queue', 'Consultation')), exporting.queue.get],
  'POST /queue/export': [fresh(may('work_queue', 'Consultation')), exporting.queue.post],
  'GET /consultations/export': [takesAway, exporting.partner.get],
  'POST /consultations/export': [takesAway, exporting.partner.post],
} satisfies Routes;
