import { type Resource, schoolPhases } from './resource.ts';

export const beforeSuspension: Resource = {
  slug: 'before-a-suspension',
  title: 'What to try before a suspension',
  summary: 'Questions for the head teacher, people to call, and what else a day could be used for.',
  themes: ['suspensions', 'exclusion_risk'],
  phases: schoolPhases,
  audience: 'Schools',
  reviewOn: '2027-04-01',
  body: `Only the head teacher can suspend, and sometimes it is right. For a child with a social worker a day at home may bring a risk that cannot be seen from school. These questions take five minutes.

## Before deciding

- What was happening in the hour before?
- Has the child been heard?
- Is there a need, known or suspected, that was not met?
- Who is at home, and what is it like there today? Ring the social worker before the child leaves.
- What should the child understand at the end, and will this teach it?

## What else there is

- Time out of lessons with the adult concerned, with the work of that lesson and a talk at the end.
- A meeting the same day with the people affected.
- A change to the part of the day that goes wrong.
- A planned day in another place, with an aim and a way back.
- A shorter suspension: half a day counts, and may do.

Sending a child home to cool off is a suspension, even if the parent agrees. It has to be recorded and notified as one.

## If it is given

Without delay tell the parent, the local authority, and the social worker where the child has one, with the period and the reasons. Set and mark work for the first five days. Plan the first hour of the return before the child goes.

## The return

Ask four questions: what happened, who was affected, what will be different, who checks at the end of the day. Put the answers in the hands of those who teach the child that day.

Count in half days. At more than five days in a term, and at more than fifteen, the governing board has duties; 45 days is the most in a school year.`,
};
