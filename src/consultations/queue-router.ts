import { fresh, may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as bulkAllocation from './pages/bulk-allocation.ts';
import * as flag from './pages/flag.ts';
import * as presses from './pages/presses.ts';
import * as queue from './pages/queue.ts';
import * as columns from './pages/queue-columns.ts';
import * as filters from './pages/queue-filters.ts';
import * as keyboard from './pages/queue-keyboard.ts';
import * as selection from './pages/queue-selection.ts';
import * as savedViewRemoval from './pages/saved-view-removal.ts';
import * as savedViews from './pages/saved-views.ts';
import * as snooze from './pages/snooze.ts';

const worksQueue = may('work_queue', 'Consultation');

/** The caseload queue: its views, how it is laid out, and what is done from it with one or with many. */
export const routes = {
  'GET /queue': [worksQueue, queue.get],
  'GET /queue/filters': [worksQueue, filters.get],
  'GET /queue/columns': [worksQueue, columns.get],
  'POST /queue/columns': [worksQueue, columns.post],
  'GET /queue/keyboard': [worksQueue, keyboard.get],
  'GET /queue/views': [may('read', 'SavedView'), savedViews.get],
  'POST /queue/views': [may('write', 'SavedView'), savedViews.post],
  'POST /queue/views/:id/removal': [may('write', 'SavedView'), savedViewRemoval.post],

  'POST /queue/selection': [worksQueue, selection.post],
  'POST /queue/taking': [may('take', 'Consultation'), presses.taking.post],
  'POST /queue/release': [may('release', 'Consultation'), presses.release.post],
  'GET /queue/allocation': [fresh(may('allocate', 'Consultation')), bulkAllocation.get],
  'POST /queue/allocation': [fresh(may('allocate', 'Consultation')), bulkAllocation.post],
  'GET /queue/snooze': [may('snooze', 'Consultation'), snooze.get],
  'POST /queue/snooze': [may('snooze', 'Consultation'), snooze.post],
  'POST /queue/waking': [may('wake', 'Consultation'), presses.waking.post],
  'GET /queue/flag': [may('flag', 'Consultation'), flag.get],
  'POST /queue/flag': [may('flag', 'Consultation'), flag.post],
  'POST /queue/unflagging': [may('unflag', 'Consultation'), presses.unflagging.post],
  'POST /queue/watching': [worksQueue, presses.watching.post],
  'POST /queue/unwatching': [worksQueue, presses.unwatching.post],
  'POST /queue/undoing': [worksQueue, presses.undoing.post],
} satisfies Routes;
