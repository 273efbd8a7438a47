import { type Child, episodeOn, stayOn } from '../children/child.ts';
import type { County, Office, School, Worker } from '../county/county.ts';
import { indexFrom } from '../county/school-days.ts';
import { type DayNumber, dateOf, schoolYearOf } from '../days.ts';
import { byCare as askedByCare } from '../phrases/general/by-care.ts';
import { themesOfChildren } from '../phrases/index.ts';
import type { Random } from '../random.ts';
import { pathTo, type Target } from './paths.ts';
import type { Plot } from './plot.ts';
import { schedule } from './schedule.ts';
import type { TimedStep } from './step.ts';
import { urgencyOf } from './urgency.ts';

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

type Scene = { county: County; children: readonly Child[]; today: DayNumber };

/** Consultations about children, groups, schools and trusts, in every status. */
export function makePlots(scene: Scene, random: Random, scale: number): Plot[] {
  const busy = new Map<Child, [from: DayNumber, to: DayNumber][]>();
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

type Busy = Map<Child, [from: DayNumber, to: DayNumber][]>;

function childPlot(target: Target, random: Random, scene: Scene, busy: Busy): Plot | null {
  const { county, children, today } = scene;
  const code = random.weighted(
    Object.keys(themesOfChildren),
    (theme) => themesOfChildren[theme]?.weight ?? 0,
  );
  const steps = timed(target, random, scene, {
    care: true,
    hurried: ['exclusion_risk', 'no_place'].includes(code),
  });
  const [from, to] = [steps[0]?.day as DayNumber, steps.at(-1)?.day as DayNumber];
  const fits = children.filter((child) => {
    if (child.key !== null || child.sex === 'U' || !isOfAge(child, code, from)) return false;
    const isFree = (busy.get(child) ?? []).every(([begun, ended]) => to + 60 < begun || ended + 60 < from);
    const stay = stayOn(child, from);
    if (!isFree || !stay || !asks(stay.school)) return false;
    if (code !== 'no_place') return true;
    return !busy.has(child) && episodeOn(child, from) !== undefined && stay.from < from - 60;
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

/** The child had left the last school some weeks before; another is asked to take the child. */
function withoutPlace(plot: Plot, county: County, random: Random, today: DayNumber): Plot {
  const { child, setting, steps } = plot;
  const from = (steps[0] as TimedStep).day;
  const stay = child && stayOn(child, from);
  if (!child || !setting || !stay) return plot;
  const near = county.schools.filter(
    (school) =>
      school !== setting &&
      school.authority === setting.authority &&
      school.phase === setting.phase &&
      school.years[1] === setting.years[1],
  );
  const receiving = near.length ? random.pick(near) : null;
  const advised = steps.find(({ action }) => action === 'advise');
  const placed = advised && plot.better ? advised.day + random.whole(6, 20) : null;
  const later = child.stays.filter((one) => one.from > from);
  const [until, year] = [stay.to, stay.year];
  stay.to = from - random.whole(12, 30);
  stay.year = schoolYearOf(dateOf(stay.to)) - child.cohort;
  const end = later[0]?.from ?? until;
  if (receiving && placed && placed < today && (end === null || placed < end)) {
    child.stays = [
      ...child.stays.filter((one) => !later.includes(one)),
      { school: receiving, from: placed, to: end, year },
      ...later,
    ];
  }
  return { ...plot, setting: null, receiving };
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

/** One school has never asked for anything. */
const asks = ({ key }: School) => key !== 'wrenhollow';

function aroundChildren(
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

/** The same child asked about by social care, while the school's consultation is under way. */
function mergedPlot(plots: readonly Plot[], random: Random, scene: Scene): Plot | null {
  const taken = new Set(plots.map(({ mergedInto }) => mergedInto));
  const fits = plots.flatMap((plot) => {
    const { child, setting, steps } = plot;
    const [first, last] = [steps[0]?.day as DayNumber, steps.at(-1)?.day as DayNumber];
    if (!child || !setting || plot.requester !== setting || last - first < 50 || taken.has(plot)) return [];
    const asked = indexFrom(setting.days, first + 12);
    const day = setting.days.all[asked] as DayNumber;
    const care = episodeOn(child, day);
    return care && stayOn(child, day)?.school === setting ? [{ plot, child, setting, care, asked }] : [];
  });
  if (!fits.length) return null;
  const { plot, child, setting, care, asked } = random.pick(fits);
  const steps = pathTo('merged', random, { care: true }).map((step, index) => ({
    ...step,
    day: setting.days.all[asked + index] as DayNumber,
    minute: 560 + index * 45,
  }));
  if ((steps.at(-1)?.day ?? 0) >= scene.today) return null;
  return {
    ...base(`merged ${child.id}`, steps, random),
    ...{ kind: 'child', authority: child.authority, child, setting },
    ...{ requester: care.team, asker: care.lead, theme: plot.theme, urgency: plot.urgency, mergedInto: plot },
  };
}

function timed(
  target: Target,
  random: Random,
  { county, today }: Scene,
  { care, hurried }: { care: boolean; hurried: boolean },
): TimedStep[] {
  const school = county.byKey.get('quillbrook') as School;
  return schedule(pathTo(target, random, { care }), random, { target, today, school, hurried });
}

const withoutCare = (steps: TimedStep[]) =>
  steps
    .filter(({ by, asks, to }) => (by !== 'care' || asks) && to !== 'professionals')
    .map(
      (step): TimedStep =>
        step.asks === 'care'
          ? { ...step, asks: 'school', by: step.by === 'care' ? 'school' : step.by }
          : step,
    );

export function base(label: string, steps: TimedStep[], random: Random) {
  return {
    ...{ label, steps, better: random.chance(0.62), adviser: null, title: null },
    ...{ child: null, setting: null, trust: null, receiving: null, mergedInto: null },
  };
}

const officerOf = ({ people }: Office, random: Random) =>
  random.pick(people.filter(({ role }) => role === 'vs_officer'));

export function askerOf({ people }: Office, random: Random): Worker {
  return random.weighted(people, ({ key, role }) => (key ? 5 : 1) * (role === 'school_lead' ? 0.4 : 1));
}
