import { type Resource, schoolPhases } from './resource.ts';

export const targets: Resource = {
  slug: 'education-targets-that-help',
  title: 'Education targets that help',
  summary: 'How to write targets in a plan that a child, a carer and a teacher can all act on.',
  themes: ['change_of_home', 'send', 'absence', 'transition'],
  phases: schoolPhases,
  audience: 'Professionals',
  reviewOn: '2027-08-01',
  body: `Plans are full of good intentions. A target helps if, on a Monday morning, someone knows what to do differently.

## A good target

- says what the child will be able to do, not what adults will offer
- has a number or something that can be seen
- has a date within the next half term
- names one person who looks at it each week
- is known to the child, in the child's words

Instead of "improve attendance": "In for registration on eighteen of the next twenty mornings; Mr Tansy looks at it each Friday with Robin."

Instead of "support with reading": "Reads one chapter aloud to the Year 3 group each week, without help, by 12 February."

## Three are enough

Choose one for being there, one for learning and one for something that the child cares about. The third keeps the other two alive.

## Who does what

Write beside each target what the school does, what home does and what social care does. If a column is empty, ask whether it should be.

## Looking back

At the review say what was reached, what was not, and what was learnt. A target that was missed twice was the wrong one. Make it smaller or change it; do not print it again.

Children who are looked after have a personal education plan by law. For other children with a social worker the same habits can be used within the child in need or child protection plan.`,
};
