import { everyPhase, type Resource } from './resource.ts';

export const everSix: Resource = {
  slug: 'children-who-used-to-have-a-social-worker',
  title: 'Children who used to have a social worker',
  summary: 'Why support should not stop on the day a plan ends, and what "Ever 6" means.',
  themes: ['whole_school', 'absence', 'wellbeing'],
  phases: everyPhase,
  audience: 'Schools',
  reviewOn: '2027-01-15',
  body: `The end of a plan is good news and a risky time. On that day many people step back at once, while the effects on learning last for years.

## Who is meant

The role of the Virtual School Head covers children who have a social worker now and those who had one before. "Ever 6" means any time in the last six years; some authorities say at any time. Your portal shows which rule your authority uses.

## What we see in the figures

As a group these children are absent and suspended more than others, long after social care has closed. They are easily missed since nobody holds a list of them.

## What helps

- Keep the key adult for two more terms after a plan ends.
- Keep the child on the list that is looked at every fortnight, and look at trends rather than at thresholds.
- Tell the next school, with the family's agreement, what helped.
- Ask the parent whom they would ring now, and offer a name.
- Remember anniversaries and dates of court.

## What may be said

School may know that there was a social worker. It need not know why. Old details are not passed from file to file; what helps in class is.

## Asking for a consultation

You may ask about a child whose plan has ended, and you need not prove that the worry comes from it. Say when you think that the involvement ended. Social care confirms the status; it is not for schools to type it in as fact.

If things are getting worse at home again, do not wait for an answer from us: speak to your safeguarding lead and to the front door that day.`,
};
