import { type Child, episodeOn, stayOn } from '../../children/child.ts';
import type { County, Office, School, Worker } from '../../county/county.ts';
import type { DayNumber } from '../../days.ts';
import { type KnownConsultation, knownConsultations } from '../../known/consultations.ts';
import { personas } from '../../personas.ts';
import type { Random } from '../../random.ts';
import { pathTo, type Target } from '../paths.ts';
import type { Plot } from '../plot.ts';
import { schedule } from '../schedule.ts';
import type { TimedStep } from '../step.ts';
import { base } from './scene.ts';

/** The consultations that tests and journeys look for. */
export function knownPlots(
  { county, children, today }: { county: County; children: readonly Child[]; today: DayNumber },
  random: Random,
): Plot[] {
  return Object.entries(knownConsultations).map(([key, known]: [string, KnownConsultation]) => {
    const own = random.of(key);
    const child = children.find((one) => one.key === known.child) as Child;
    const requester = county.byKey.get(agencyOf(known.requester)) as School;
    const target = known.status as Target;
    const path = pathTo(target, own, { care: true, asked: known.asked });
    const steps = schedule(path, own, { target, today, school: requester, hurried: true });
    const from = (steps[0] as TimedStep).day;
    if (!episodeOn(child, from) || !stayOn(child, from))
      throw new RangeError(`${key} has nobody to take part`);
    return {
      ...base(`known ${key}`, steps, own),
      ...{
        kind: 'child',
        authority: child.authority,
        child,
        setting: requester,
        requester: requester as Office,
      },
      ...{ asker: personOf(requester, known.requester), adviser: known.adviser ?? null },
      ...{ theme: known.theme, urgency: known.urgency, title: known.title, better: true },
    };
  });
}

function agencyOf(persona: string): string {
  return personas.find(({ key }) => key === persona)?.memberships[0]?.agency ?? '';
}

function personOf({ people }: Office, persona: string): Worker {
  return people.find(({ key }) => key === persona) as Worker;
}
