import { around } from './around.ts';
import { makeAgencies } from './make-agencies.ts';
import { makeAudit } from './make-audit.ts';
import { makeChildren } from './make-children.ts';
import { makeConsultations } from './make-consultations.ts';
import { makeQueue } from './make-queue.ts';
import type { Spec } from './spec.ts';
import { tables, type World } from './world.ts';

/** The world that a spec describes, with its past and its future around `now`. */
export function makeWorld(spec: Spec, now: Temporal.Instant): World {
  const world = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as World;
  const at = around(spec, world, now);
  makeAgencies(at);
  makeChildren(at);
  makeConsultations(at);
  makeAudit(at);
  makeQueue(at);
  return world;
}
