import { type Resource, schoolPhases } from './resource.ts';

export const daySix: Resource = {
  slug: 'education-from-day-six',
  title: 'Education from the sixth day',
  summary: 'Who arranges education during a suspension or after a permanent exclusion, and from when.',
  themes: ['exclusion_risk', 'suspensions', 'no_place'],
  phases: schoolPhases,
  audience: 'Professionals',
  reviewOn: '2027-04-01',
  body: `For the first five school days the school sets and marks work. From the sixth there must be suitable full-time education somewhere else.

## Who arranges it

- A suspension of more than five school days: the school.
- A permanent exclusion: the local authority in which the child lives.

School days are the school's own. Training days, holidays and closures do not count. If a suspension is followed by another with no day between, the days are counted together.

## How the family is told

The notice says where to go, at what times, and from which day. It is given by the end of the afternoon of the first day of the suspension, or, if the place is not known yet, at least 48 hours before it begins.

## Sooner is better

For children who are looked after it is good practice to begin on day one. We ask schools to think of every child with a social worker in this way: five days without a place to be can undo months of work.

## A short list

- Has the social worker been told, and do they know the day and the place?
- How will the child get there, and who goes with them the first time?
- What does the provider know about the child's needs, and about safety?
- Who marks the register, and who rings when the child is not there?
- What comes next, and when is it decided?

Sessions with no provision made are coded E. Once the child attends other provision the code follows what is provided.`,
};
