import { type Resource, schoolPhases } from './resource.ts';

export const sendSupport: Resource = {
  slug: 'send-when-support-is-late',
  title: 'SEND: acting while support is late',
  summary: 'What can be done without waiting for an assessment or a plan, and how to bring social care in.',
  themes: ['send', 'reduced_timetable', 'exclusion_risk'],
  phases: schoolPhases,
  audience: 'Professionals',
  reviewOn: '2027-06-01',
  body: `About half of the children who have a social worker also have special educational needs. Absence and suspension are often the first sign that needs are not met.

## Do now

No adjustment has to wait for a diagnosis. Choose three that every adult will use, and look after two weeks whether they do:

- short instructions, with a picture or a written word
- a task broken into steps that can be ticked
- a planned break, before it is needed
- a seat with a clear view and little noise
- time to answer
- something to do with the hands

Write one page with the child. Begin with what they are good at.

## Look in the other file

Social care may hold an early health check, a hearing test or a report that school has never seen. Ask the lead practitioner to share it with the family's agreement. Say which questions you have, so that only what is needed is shared.

## When you ask for an assessment

Put attendance, suspensions and part-time timetables into the request. They are evidence of how well needs are met. Ask social care early for its advice; once and well is better than late.

If the plan that exists cannot be delivered, ask for an early annual review. Say what you can do meanwhile, and do it.

## What the Virtual School does

We do not decide about plans and we do not take the place of the SEND team. We help the people round a child to see the whole of it, and to keep education going while decisions are made.`,
};
