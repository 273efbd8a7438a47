import { everyPhase, type Resource } from './resource.ts';

export const childsVoice: Resource = {
  slug: 'the-childs-voice',
  title: "The child's voice",
  summary: 'Ways of asking that get an answer, at any age, and what to do with what is said.',
  themes: ['anxiety', 'friendships', 'wellbeing', 'young_carer'],
  phases: everyPhase,
  audience: 'Professionals',
  reviewOn: '2027-10-01',
  body: `Every request asks what the child says. "Not yet, because" is an honest answer; after the first meeting it should no longer be needed.

## Ask well

- Choose the person that the child talks to, not the one whose job it is.
- Ask while doing something: walking, drawing, making toast.
- Ask about a day, not about feelings: "Take me through Tuesday."
- Give choices that can be pointed at: faces, a scale of one to five, a map of the school.
- Say at the start what you will do with the answer and who will read it.

For a child with little speech use photographs of places and people, and watch what they go to and what they leave.

## Useful questions

- When in the week is it easiest? What is different then?
- If you could change one thing by Friday, what would it be?
- Who notices when you are not all right?
- What should adults stop doing?
- What would you like to keep, whatever happens?

## Write it down

Use the child's words in quotation marks, and say when and to whom they were said. Do not tidy them. Keep apart what the child said and what you make of it.

## Then act

Change something small at once and tell the child that it was because of them. Where you cannot do what they ask, say so and say why. A child who has been asked five times and seen nothing happen will not answer a sixth.

If something is said that makes you worry about safety, follow your safeguarding procedures that day.`,
};
