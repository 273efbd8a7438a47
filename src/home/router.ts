import { anyone } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as accessibility from './pages/accessibility.ts';
import * as home from './pages/home.ts';
import * as licences from './pages/licences.ts';
import * as privacy from './pages/privacy.ts';
import * as urgentConcern from './pages/urgent-concern.ts';

export const routes = {
  'GET /': [anyone(), home.get],
  'GET /accessibility': [anyone(), accessibility.get],
  'GET /privacy': [anyone(), privacy.get],
  'GET /urgent-concern': [anyone(), urgentConcern.get],
  'GET /licences': [anyone(), licences.get],
} satisfies Routes;
