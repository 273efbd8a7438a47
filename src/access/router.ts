import { anyone, may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as child from './pages/child.ts';
import * as consultation from './pages/consultation.ts';
import * as rules from './pages/rules.ts';

export const routes = {
  'GET /consultations/:reference/access': [may('see_access', 'Consultation'), consultation.get],
  'GET /children/:authority/:id/access': [may('see_access', 'Child'), child.get],
  'GET /rules': [anyone(), rules.get],
} satisfies Routes;
