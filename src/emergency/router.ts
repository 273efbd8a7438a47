import { fresh, may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as ending from './pages/ending.ts';
import * as opening from './pages/opening.ts';
import * as review from './pages/review.ts';
import * as reviews from './pages/reviews.ts';

export const routes = {
  'GET /emergency-access': [fresh(may('open_in_emergency', 'Consultation')), opening.get],
  'POST /emergency-access': [fresh(may('open_in_emergency', 'Consultation')), opening.post],
  'POST /emergency-access/:id/ending': [may('end', 'EmergencyAccess'), ending.post],
  // Whoever is told of them; those who only open them read their own where they open them.
  'GET /emergency-access/reviews': [may('read', 'Alert'), reviews.get],
  'GET /emergency-access/:id/review': [may('review_access', 'EmergencyAccess'), review.get],
  'POST /emergency-access/:id/review': [may('review_access', 'EmergencyAccess'), review.post],
} satisfies Routes;
