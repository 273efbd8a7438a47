import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as ask from './pages/ask.ts';
import * as carers from './pages/carers.ts';
import * as check from './pages/check.ts';
import * as child from './pages/child.ts';
import * as childDetails from './pages/child-details.ts';
import * as childView from './pages/child-view.ts';
import * as deletion from './pages/deletion.ts';
import * as draft from './pages/draft.ts';
import * as file from './pages/file.ts';
import * as fileRemoval from './pages/file-removal.ts';
import * as files from './pages/files.ts';
import * as group from './pages/group.ts';
import * as joining from './pages/joining.ts';
import * as safeguarding from './pages/safeguarding.ts';
import * as safety from './pages/safety.ts';
import * as school from './pages/school.ts';
import * as situation from './pages/situation.ts';
import * as start from './pages/start.ts';
import * as submitted from './pages/submitted.ts';
import * as submittedFile from './pages/submitted-file.ts';
import * as suggestions from './pages/suggestions.ts';
import * as tasks from './pages/tasks.ts';

const asks = may('request', 'Consultation');
const writes = may('write', 'Draft');

export const routes = {
  'GET /requests/new': [asks, start.get],
  'POST /requests/new': [asks, start.post],
  'GET /requests/new/school': [asks, school.get],
  'POST /requests/new/school': [asks, school.post],
  'GET /requests/new/child': [may('request', 'Child'), child.get],
  'POST /requests/new/child': [may('request', 'Child'), child.post],
  'GET /requests/new/child/details': [may('add', 'Child'), childDetails.get],
  'POST /requests/new/child/details': [may('add', 'Child'), childDetails.post],
  'POST /requests': [asks, draft.post],

  'GET /requests/:id': [writes, tasks.get],
  'GET /requests/:id/ask': [writes, ask.get],
  'POST /requests/:id/ask': [writes, ask.post],
  'GET /requests/:id/group': [writes, group.get],
  'POST /requests/:id/group': [writes, group.post],
  'GET /requests/:id/situation': [writes, situation.get],
  'POST /requests/:id/situation': [writes, situation.post],
  'GET /requests/:id/child-view': [writes, childView.get],
  'POST /requests/:id/child-view': [writes, childView.post],
  'GET /requests/:id/carers': [writes, carers.get],
  'POST /requests/:id/carers': [writes, carers.post],
  'GET /requests/:id/safety': [writes, safety.get],
  'POST /requests/:id/safety': [writes, safety.post],
  'GET /requests/:id/safeguarding': [writes, safeguarding.get],
  'GET /requests/:id/joining': [writes, joining.get],
  'POST /requests/:id/joining': [writes, joining.post],
  'GET /requests/:id/files': [writes, files.get],
  'POST /requests/:id/files': [writes, files.post],
  'GET /requests/:id/files/:file': [writes, file.get],
  'POST /requests/:id/files/:file/removal': [writes, fileRemoval.post],
  'GET /requests/:id/suggestions': [writes, suggestions.get],
  'GET /requests/:id/check': [writes, check.get],
  'POST /requests/:id/submission': [may('submit', 'Draft'), check.post],
  'GET /requests/:id/deletion': [writes, deletion.get],
  'POST /requests/:id/deletion': [writes, deletion.post],

  'GET /consultations/:reference/submitted': [may('read', 'Consultation'), submitted.get],
  'GET /consultations/:reference/files/:file': [may('read', 'Consultation'), submittedFile.get],
} satisfies Routes;
