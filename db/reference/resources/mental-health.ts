import type { Resource } from './resource.ts';

export const mentalHealth: Resource = {
  slug: 'emotionally-based-non-attendance',
  title: 'Mental health and emotionally based non-attendance',
  summary: 'First steps when a child finds it too hard to come in, and how to plan a return that lasts.',
  themes: ['anxiety', 'wellbeing', 'absence'],
  phases: ['primary', 'secondary', 'special', 'alternative_provision', 'post_16'],
  audience: 'Professionals',
  reviewOn: '2027-03-01',
  body: `Some children want to be in school and cannot get there. The longer they are away the harder it becomes, so that early and calm action matters more than a perfect plan.

## Understand it together

Draw four boxes with the child: what pushes me away from school, what pulls me to home, what pushes me from home, what pulls me to school. Do it with the parent too. You will see what to change, and it is rarely what you had thought.

Make a map of the day in green, amber and red: places, lessons, people, times. Start with green.

## Plan the return

- One plan, one page, written with the child. Everyone has it.
- One adult to meet them, with a deputy who is not a stranger.
- Begin with something that they can nearly do. Repeat it until it is dull.
- Change one thing at a time, and put dates to the steps.
- A step that fails is made smaller. It is not a reason to stop.
- Agree what adults say in the morning, and that nobody argues at the gate.

## While waiting for health

School can do a good deal: a daily check-in at the same time, sleep and food, one thing to look forward to, and no questions in corridors. Ask the specialist service for advice on the return in writing, and for a name to call.

If you think that a child may be unsafe, use your safeguarding procedures at once. A consultation is not a referral.

## Recording

Absence is coded by what is known. An illness may be one of mental health; evidence is needed only where there is real reason to doubt it. If a child is too unwell to attend for fifteen school days or more, ask the local authority's medical needs team about education.`,
};
