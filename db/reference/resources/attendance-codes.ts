import { type Resource, schoolPhases } from './resource.ts';

export const attendanceCodes: Resource = {
  slug: 'attendance-codes-that-cause-trouble',
  title: 'Attendance codes that cause trouble',
  summary: 'B, C2, D, E, I, O and X: what each is for, and the mistakes that we see most.',
  themes: ['absence', 'reduced_timetable', 'whole_school'],
  phases: schoolPhases,
  audience: 'Schools',
  reviewOn: '2027-08-15',
  body: `The national codes changed in August 2024. A wrong code hides a child who is not being taught.

## B: off-site educational activity

The child is somewhere else, is being taught, and is supervised by someone who would tell you if they were not there. It counts as attending. It is not for home, for work sent home, or for a hope that tuition will start.

## C2: part-time timetable

For the sessions that were agreed as off site under a temporary part-time timetable, for a child of compulsory school age. It is an authorised absence. There must be an agreement with an end date. If the child is ill in a session they should have been in, that session is I.

## D: dual registered

For sessions in which the child is expected at the other school where they are registered. It counts as neither present nor absent. Each school codes its own sessions, and one of them must know where the child is.

## E: suspended or excluded

For sessions in which no other provision has been made. From the sixth day there should be provision, and the code follows it.

## I and M

I covers physical and mental illness. Ask for evidence only when there is reason to doubt. M is for appointments that could not be made out of school hours.

## G, N, O, U

All four are unauthorised, and count toward the threshold of ten sessions in ten school weeks. N means that no reason is known yet: it should have become another code within five school days. The threshold is a reason to ask about support, and for a child with a social worker that conversation comes first.

## X

Only for children who are not of compulsory school age.`,
};
