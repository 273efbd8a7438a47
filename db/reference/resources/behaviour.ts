import { type Resource, schoolPhases } from './resource.ts';

export const behaviour: Resource = {
  slug: 'behaviour-what-lies-beneath',
  title: 'Behaviour: what lies beneath, and what helps',
  summary:
    'A way of looking at behaviour that worries you, and changes to adults and places that often work.',
  themes: ['exclusion_risk', 'suspensions', 'whole_school'],
  phases: schoolPhases,
  audience: 'Schools',
  reviewOn: '2027-05-01',
  body: `A child who has lived with fear or loss notices danger early and safety late. What looks like defiance may be a way of staying in control. Understanding this does not mean expecting less; it means choosing what will work.

## Look for the pattern

List the last ten incidents with time, place, lesson, adults and what came just before. Then list ten good hours in the same way. Most people find that the trouble lives in a few places: changeovers, lunch, cover lessons, reading aloud, the day after contact.

## Change the place before the child

- A greeting at the door, by name, every time.
- One instruction at a time, and a moment in which to do it.
- A seat that stays the same.
- A planned way out that needs no words, and a way back that needs no apology first.
- A job at the hardest time of the day.

## In the first two minutes

Agree a script, and practise it. One adult speaks, quietly. Others move away. Nobody asks why. Nobody blocks the door unless someone would be hurt. Consequences are for later, when both can think.

## Afterwards

Repair is a conversation between the people concerned: what happened, who was affected, what would put it right. Ten minutes are enough. The child should know before going home that tomorrow is a new day, and who will meet them.

Ask about language, hearing, sleep, hunger and reading. One unmet need can look like ten behaviours.`,
};
