import { everyPhase, type Resource } from './resource.ts';

export const transition: Resource = {
  slug: 'planning-a-move-between-schools',
  title: 'Planning a move between schools',
  summary: 'A timetable for moves at eleven, between years and in the middle of a year.',
  themes: ['transition', 'no_place', 'change_of_home'],
  phases: everyPhase,
  audience: 'Professionals',
  reviewOn: '2027-02-01',
  body: `Moves are hard for children whose lives have held many of them. What helps is knowing what will happen and being known on arrival.

## Two terms before

- Name the child to the next school, and ask who the key adult will be.
- Ask the child what they would like the new school to know, and what not.
- Look at the journey, and apply for transport if it is needed.

## One term before

- Two or three extra visits, one at lunchtime.
- A meeting of both schools, the parent or carer and the social worker. Bring three things that worked, and pass them on.
- A photograph of the key adult, the form room and the place for lunch.

## The first half term

- The key adult meets the child each morning, if only for a minute.
- Spare planner, equipment and kit in the form room.
- No sanctions for lost property or lost ways.
- A check after two, four and eight weeks, with the child.

## In the middle of a year

A change of school is the last thing to change when everything else does. If it cannot be avoided, plan the end as well as the start: a proper goodbye, work to take along, a friend to write to. The file, the attainment data and the safeguarding record go at once, each to the person who needs it.

Start full time wherever possible. A part-time start needs the same agreement and end date as any other part-time timetable.

## After the move

Ask the new school in the sixth week what they wish that they had known. Tell the old one; it will help the next child.`,
};
