import { type Child, stayOn } from './children/child.ts';
import { askerOf } from './consultations/plots/scene.ts';
import type { County, Office } from './county/county.ts';
import { type DayNumber, instantOf } from './days.ts';
import { idAt } from './ids.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

type Begun = {
  persona: string;
  agency: string;
  about: 'child' | 'setting' | 'group';
  daysAgo: number;
  form: Record<string, unknown>;
};

/** Requests that were begun and not yet sent. */
const begun: readonly Begun[] = [
  {
    ...{ persona: 'school-dt', agency: 'quillbrook', about: 'child', daysAgo: 1 },
    form: {
      title: 'Walks out of lessons and will not say why, Year 8',
      question: 'How do we find out what the trouble is, without making it bigger?',
      themes: ['friendships'],
      urgency: 'routine',
      strengths: 'Plays the drums, and is never late for it.',
    },
  },
  {
    ...{ persona: 'school-dt', agency: 'quillbrook', about: 'setting', daysAgo: 9 },
    form: { title: 'How we greet pupils who come in late', themes: ['whole_school'] },
  },
  {
    ...{ persona: 'school-senco', agency: 'fennimoor', about: 'child', daysAgo: 3 },
    form: {
      title: 'Speech and friendships, Year 2',
      question: 'Which adjustments would you put first?',
      themes: ['send', 'friendships'],
      urgency: 'routine',
      strengths: 'Loves being outside, and knows the name of every bird.',
      worries: 'Not understood by other children, and has begun to stay at home.',
    },
  },
  {
    ...{ persona: 'two-schools', agency: 'otterhythe-junior', about: 'group', daysAgo: 2 },
    form: { title: 'Four pupils who are late together', groupSize: '4' },
  },
];

export function recordDrafts(
  world: World,
  county: County,
  children: readonly Child[],
  random: Random,
  today: DayNumber,
): void {
  for (const { persona, agency, about, daysAgo, form } of begun) {
    const own = random.of(`${persona} ${about}`);
    const office = county.byKey.get(agency) as Office;
    const person = office.people.find(({ key }) => key === persona) ?? askerOf(office, own);
    const onRoll = children.filter(
      (child) =>
        child.key === null &&
        child.authority === 'northmere' &&
        stayOn(child, today - 10)?.school.id === office.id,
    );
    if (about === 'child' && !onRoll.length) continue;
    const child = about === 'child' ? own.pick(onRoll) : null;
    const startedAt = instantOf(today - daysAgo, own.whole(8 * 60, 15 * 60));
    const localAuthorityId = county.authorities.northmere;
    world.draft.push({
      ...{
        localAuthorityId,
        id: idAt(startedAt, own),
        personId: person.id,
        agencyId: office.id,
        subjectKind: about,
      },
      ...{ childLocalAuthorityId: child ? localAuthorityId : null, childId: child?.id ?? null, form },
      ...{ version: 2, startedAt, savedAt: startedAt.add({ minutes: 7 }), submittedAs: null },
    });
  }
}
