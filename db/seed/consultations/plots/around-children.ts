import type { Office } from '../../county/county.ts';
import type { Random } from '../../random.ts';
import type { Target } from '../paths.ts';
import type { Plot } from '../plot.ts';
import { askerOf, asks, base, type Scene, timed, withoutCare } from './scene.ts';

/** About a group, a whole school or a trust. */
export function aroundChildren(
  target: Target,
  random: Random,
  scene: Scene,
  kind: 'group' | 'setting' | 'trust',
): Plot {
  const steps = withoutCare(timed(target, random, scene, { care: false, hurried: false }));
  const { schools, trusts } = scene.county;
  const trust =
    kind === 'trust' ? random.weighted(trusts, ({ key }) => (key === 'trust-harebell' ? 5 : 1)) : null;
  const setting = trust
    ? null
    : random.weighted(
        schools.filter((school) => asks(school) && school.phase !== 'alternative_provision'),
        ({ size, key }) => size * (key === 'quillbrook' ? 1.5 : 1),
      );
  const requester = (trust ?? setting) as Office;
  return {
    ...base(`${kind} ${target} ${requester.key}`, steps, random),
    ...{ kind, authority: requester.authority, setting, trust, requester, theme: 'whole_school' },
    asker: askerOf(requester, random),
    urgency: random.chance(0.85) ? 'routine' : 'urgent',
  };
}
