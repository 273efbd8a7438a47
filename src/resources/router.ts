import type { Routes } from '#src/web/routes.ts';

export const routes = {} satisfies Routes;
