import { everyPhase, type Resource } from './resource.ts';

export const withSocialWorkers: Resource = {
  slug: 'working-with-a-childs-social-worker',
  title: "Working with a child's social worker",
  summary: 'What to share, when to ring, and how to make school a part of the plan.',
  themes: ['family', 'change_of_home', 'absence', 'whole_school'],
  phases: everyPhase,
  audience: 'Schools',
  reviewOn: '2027-09-01',
  body: `School sees a child for more hours than anyone but the family. Social care sees the home. Neither sees all of it.

The lead worker may be a registered social worker or another lead practitioner. Ask which, since some duties, such as being told of a suspension, are to the social worker.

## Ring the same day

- when absence is unexplained
- before a suspension begins, if at all possible
- before a part-time timetable is agreed
- when the child tells you of a change at home
- before a child is taken off roll

## Ask for

- one name and one number, and who covers in holidays
- the dates of contact, reviews and court, as far as they touch school
- what staff may know, in words that have been agreed
- to be told on the day of any change at home

## Make school part of the plan

Write education into it as an outcome with a number and a date: "in school on nine days out of ten by Easter". Look at it at every review. Send the attendance pattern beforehand rather than reading it out.

## Sharing

Share what is needed to keep the child safe and to help them learn, with those who need it. Consent is not required where there is a risk to the child, and openness with the family is nearly always right. Write down what was shared, with whom and why; and when you decide not to share, write that down too.

Social workers change. Ask for a handover meeting, and offer the new worker ten minutes with the child in a room that the child likes.`,
};
