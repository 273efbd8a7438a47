import type { Random } from '../../random.ts';
import type { Target } from '../paths.ts';
import type { Plot } from '../plot.ts';
import { aroundChildren } from './around-children.ts';
import { childPlot } from './child-plot.ts';
import { mergedPlot } from './merged-plot.ts';
import type { Busy, Scene } from './scene.ts';

/** How many stand where today. */
const standing: Record<Target, number> = {
  submitted: 22,
  information_requested: 24,
  accepted: 20,
  allocated: 32,
  advice_given: 22,
  plan_in_progress: 36,
  in_review: 16,
  reopened: 9,
  closed: 306,
  signposted: 28,
  redirected: 18,
  declined: 16,
  withdrawn: 20,
  merged: 12,
};

/** Consultations about children, groups, schools and trusts, in every status. */
export function makePlots(scene: Scene, random: Random, scale: number): Plot[] {
  const busy: Busy = new Map();
  const plots: Plot[] = [];
  const targets = Object.entries(standing) as [Target, number][];
  for (const [target, many] of targets) {
    for (let index = 0; index < Math.round(many * scale); index++) {
      const own = random.of(`${target} ${index}`);
      const plot = target === 'merged' ? mergedPlot(plots, own, scene) : plotFor(target, own, scene, busy);
      if (plot) plots.push(plot);
    }
  }
  return plots;
}

function plotFor(target: Target, random: Random, scene: Scene, busy: Busy): Plot | null {
  const draw = random.next();
  if (draw < 0.8) return childPlot(target, random, scene, busy);
  return aroundChildren(target, random, scene, draw < 0.88 ? 'group' : draw < 0.97 ? 'setting' : 'trust');
}
