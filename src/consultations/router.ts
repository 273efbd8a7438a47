import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as acceptance from './pages/acceptance.ts';

export const routes = {
  'POST /consultations/:reference/acceptance': [may('accept', 'Consultation'), acceptance.post],
} satisfies Routes;
