import { type Resource, schoolPhases } from './resource.ts';

export const partTimeTimetables: Resource = {
  slug: 'part-time-timetables',
  title: 'Part-time timetables and the 25 hours',
  summary: 'When a part-time timetable may be used, what goes on paper, and how to bring it to an end.',
  themes: ['reduced_timetable', 'exclusion_risk', 'send'],
  phases: schoolPhases,
  audience: 'Schools',
  reviewOn: '2027-07-01',
  body: `Every child of compulsory school age is entitled to full-time education. We count it against 25 hours a week. A part-time timetable is for very exceptional circumstances, is in the child's own interest, and is not a way of managing behaviour.

## Before it begins

- Ask what else was tried, and what the child would need in order to stay all day.
- Agree it with the parent the child lives with. Without their agreement it is not a part-time timetable but a suspension without a name.
- Tell the social worker or lead practitioner, and ask what being at home in those hours would mean.
- Where there is an education, health and care plan, speak to the local authority first.

## On paper

- Why it is in the child's interest, and what will be different at the end of it.
- The hours of each week, rising to full time.
- A start, an end, and review dates with the child and the parent.
- What the child learns in the hours away, and who checks that they are safe.

Most that work last between two and six weeks. When six have passed, meet again and ask whether the need is for different provision rather than for more time.

## How it is recorded

Agreed sessions off site are coded C2. Code B needs an educational activity that somebody supervises, which time at home is not. A child who is ill on a morning that they should have been in is still coded I.

Put every one in the register, and at each half term report what there is. If there are none, report none.`,
};
