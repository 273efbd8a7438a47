import { anyone } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as home from './pages/home.ts';

export const routes = {
  'GET /': [anyone(), home.get],
} satisfies Routes;
