import { afterAll, beforeAll } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { now, type PersonName, type Scene, setScene } from './scene.ts';

export type Stage = { portal: Portal; scene: Scene; as: (who: PersonName) => Promise<Client> };

/** The portal with the scene set, for the tests of one file: read its parts within them, where they are there. */
export function setStage(options: Parameters<typeof startPortal>[0] = { now: () => now }): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.portal = await startPortal(options);
    stage.scene = await setScene(stage.portal.sql);
    stage.as = (who) => stage.portal.as(stage.scene.ids[who]);
  });
  afterAll(() => stage.portal?.close());
  return stage;
}

export const at = (reference: string): string => `/consultations/${reference}`;

/** The three boxes of a date in 2026. */
export const day = (name: string, day: string, month: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: '2026',
});
