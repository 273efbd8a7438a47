import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as child from './pages/child.ts';
import * as children from './pages/children.ts';

export const routes = {
  'GET /children': [may('read', 'Child'), children.get],
  'GET /children/:authority/:id': [may('read', 'Child'), child.get],
} satisfies Routes;
