import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import { routes as boardRoutes } from './board-router.ts';
import { routes as exportRoutes } from './export-router.ts';
import * as acceptance from './pages/acceptance.ts';
import * as allocation from './pages/allocation.ts';
import * as answer from './pages/answer.ts';
import * as consultations from './pages/consultations.ts';
import * as declining from './pages/declining.ts';
import * as informationRequest from './pages/information-request.ts';
import * as merger from './pages/merger.ts';
import * as redirection from './pages/redirection.ts';
import * as reopening from './pages/reopening.ts';
import * as signposting from './pages/signposting.ts';
import * as taking from './pages/taking.ts';
import { routes as queueRoutes } from './queue-router.ts';
import { routes as record } from './record-router.ts';
import { routes as request } from './request/router.ts';

export const routes = {
  ...boardRoutes,
  ...exportRoutes,
  ...request,
  ...record,
  ...queueRoutes,
  'GET /consultations': [may('read', 'Consultation'), consultations.get],

  'POST /consultations/:reference/acceptance': [may('accept', 'Consultation'), acceptance.post],
  'GET /consultations/:reference/information-request': [
    may('ask_for_information', 'Consultation'),
    informationRequest.get,
  ],
  'POST /consultations/:reference/information-request': [
    may('ask_for_information', 'Consultation'),
    informationRequest.post,
  ],
  'GET /consultations/:reference/answer': [may('answer', 'Consultation'), answer.get],
  'POST /consultations/:reference/answer': [may('answer', 'Consultation'), answer.post],
  'GET /consultations/:reference/signposting': [may('signpost', 'Consultation'), signposting.get],
  'POST /consultations/:reference/signposting': [may('signpost', 'Consultation'), signposting.post],
  'GET /consultations/:reference/redirection': [may('redirect', 'Consultation'), redirection.get],
  'POST /consultations/:reference/redirection': [may('redirect', 'Consultation'), redirection.post],
  'GET /consultations/:reference/declining': [may('decline', 'Consultation'), declining.get],
  'POST /consultations/:reference/declining': [may('decline', 'Consultation'), declining.post],
  'GET /consultations/:reference/merger': [may('merge', 'Consultation'), merger.get],
  'POST /consultations/:reference/merger': [may('merge', 'Consultation'), merger.post],
  'GET /consultations/:reference/allocation': [may('allocate', 'Consultation'), allocation.get],
  'POST /consultations/:reference/allocation': [may('allocate', 'Consultation'), allocation.post],
  'GET /consultations/:reference/reopening': [may('reopen', 'Consultation'), reopening.get],
  'POST /consultations/:reference/reopening': [may('reopen', 'Consultation'), reopening.post],
  'POST /consultations/:reference/taking': [may('take', 'Consultation'), taking.post],
} satisfies Routes;
