import { type Child, episodeOn, stayOn } from '../../children/child.ts';
import type { Office, School } from '../../county/county.ts';
import { type DayNumber, dateOf, schoolYearOf } from '../../days.ts';
import { byCare as askedByCare } from '../../phrases/general/by-care.ts';
import { themesOfChildren } from '../../phrases/index.ts';
import type { Random } from '../../random.ts';
import type { Target } from '../paths.ts';
import type { Plot } from '../plot.ts';
import { urgencyOf } from '../urgency.ts';
import { askerOf, asks, type Busy, base, officerOf, type Scene, timed, withoutCare } from './scene.ts';
import { withoutPlace } from './without-place.ts';

/** Nobody who asks about these is sent away. */
const pressing: readonly string[] = ['exclusion_risk', 'no_place'];
const turnedAway: readonly Target[] = ['signposted', 'declined'];

export function childPlot(target: Target, random: Random, scene: Scene, busy: Busy): Plot | null {
  const { county, children, today } = scene;
  const code = random.weighted(Object.keys(themesOfChildren), (theme) =>
    pressing.includes(theme) && turnedAway.includes(target) ? 0 : (themesOfChildren[theme]?.weight ?? 0),
  );
  const steps = timed(target, random, scene, {
    care: true,
    hurried: pressing.includes(code),
  });
  const [from, to] = [steps[0]?.day as DayNumber, steps.at(-1)?.day as DayNumber];
  const fits = children.filter((child) => {
    if (child.key !== null || child.sex === 'U' || !isOfAge(child, code, from)) return false;
    const isFree = (busy.get(child) ?? []).every(([begun, ended]) => to + 60 < begun || ended + 60 < from);
    const stay = stayOn(child, from);
    if (!isFree || !stay || !asks(stay.school)) return false;
    if (code !== 'no_place') return true;
    return !busy.has(child) && episodeOn(child, from) !== undefined && stay.from < from - 90;
  });
  if (!fits.length) return null;
  const child = random.weighted(fits, (one) => interest(one, from));
  // Where the child goes to school is about to change, so nothing else may rest on it.
  busy.set(child, code === 'no_place' ? [[0, today]] : [...(busy.get(child) ?? []), [from, to]]);
  const setting = stayOn(child, from)?.school as School;
  const care = episodeOn(child, from);
  const byCare = care && (code === 'no_place' || (code in askedByCare && random.chance(0.3)));
  const takenDown = !byCare && random.chance(0.05);
  const requester: Office = byCare ? care.team : setting;
  const plot: Plot = {
    ...base(`${target} ${child.id}`, steps, random),
    ...{ kind: 'child', authority: child.authority, child, setting, requester, theme: code },
    asker: byCare
      ? care.lead
      : takenDown
        ? officerOf(county.virtualSchools[child.authority], random)
        : askerOf(setting, random),
    urgency: urgencyOf(code, random),
    steps: care ? steps : withoutCare(steps),
  };
  return code === 'no_place' ? withoutPlace(plot, county, random, today) : plot;
}

/** Those who are missing more, and the schools of the personas, come up more often. */
function interest(child: Child, from: DayNumber): number {
  const stay = stayOn(child, from);
  const known =
    stay &&
    [
      'quillbrook',
      'thistlemoor',
      'fennimoor',
      'larkwindle',
      'otterhythe-infant',
      'otterhythe-junior',
      'gullhaven',
    ].includes(stay.school.key);
  return (0.05 + child.rate) * (known ? 2.5 : 1) * (episodeOn(child, from) ? 1.6 : 0.7);
}

function isOfAge({ cohort }: Child, theme: string, on: DayNumber): boolean {
  const year = schoolYearOf(dateOf(on)) - cohort;
  const [from, to] = themesOfChildren[theme]?.years ?? [0, 11];
  return from <= year && year <= to;
}
