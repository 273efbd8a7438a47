import { anyone } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as resource from './pages/resource.ts';
import * as resources from './pages/resources.ts';

export const routes = {
  'GET /resources': [anyone(), resources.get],
  'GET /resources/:slug': [anyone(), resource.get],
} satisfies Routes;
