/** How a lead practitioner asks; by theme. */
type AskedByCare = { titles: readonly string[]; questions: readonly string[]; worries: readonly string[] };

export const byCare: Readonly<Record<string, AskedByCare>> = {
  absence: {
    titles: [
      'In school [two|three] days a week since the plan began, {year}',
      'Attendance is the part of the plan that has not moved, {year}',
      'Mornings that do not work, {year}',
    ],
    questions: [
      'What can school and I do in the same week, so that the family hears one thing?',
      'Which support has helped other families to get out of the door?',
    ],
    worries: [
      'I visit weekly and find {name} at home on [most|half] of my visits. {Their} {parent} [means well and is worn out|says that school has given up].',
      'The plan has been running for [four|six] months. Things at home are [safer|calmer], and attendance has not followed.',
    ],
  },
  suspensions: {
    titles: [
      'Worried about suspensions and what follows at home, {year}',
      'Sent home and alone: what else is there, {year}',
    ],
    questions: [
      'Could school and I find something in place of days at home, which are the least safe ones?',
      'How can I help school to see what lies behind this, without sharing more than is needed?',
    ],
    worries: [
      'Each suspension is followed by a hard weekend. {name} is [out until late|with people whom we worry about], and comes back to school angrier.',
      'The reasons that I am given are small things, many of them. {name} says that nobody at school knows {them} well.',
    ],
  },
  reduced_timetable: {
    titles: [
      'On a part-time timetable and at home every afternoon, {year}',
      'Nobody can tell me when full time begins, {year}',
    ],
    questions: [
      'When and how does this end, and what should I ask for at the review?',
      'What ought to be in place in the hours that {they} is not in school?',
    ],
    worries: [
      '{name} has been in for two or three hours a day since before I took over. I was not asked, and I cannot find an agreement.',
      '{Their} {parent} works in the afternoons. {name} is [with a neighbour|with older cousins], and has stopped asking about school.',
    ],
  },
  send: {
    titles: ['Needs are not met and attendance is falling, {year}', 'Three assessments and no plan, {year}'],
    questions: [
      'Who brings the assessments together, and what can school do meanwhile?',
      'Is this the right school for {them}, and how would that be decided?',
    ],
    worries: [
      'Health, school and we have each written a report, and they do not mention each other. {name} [understands far less than people think|is overwhelmed by noise].',
      'The {parent} has been told to wait. {name} has meanwhile stopped reading, and says that {they} is stupid.',
    ],
  },
  change_of_home: {
    titles: [
      'A change of home is coming: how do we protect school, {year}',
      'New carers and an old school far away, {year}',
    ],
    questions: [
      'Can {they} stay at this school, and who would see to the journey?',
      'What should be ready in school on the day of the move?',
    ],
    worries: [
      '{name} will move within weeks, and the new home is [nine|fourteen] miles from school. School is where {they} has been safest.',
      'The last two moves each cost {them} half a term. I would like this one to cost nothing.',
    ],
  },
};

export const strengthsSeenByCare = [
  '{name} talks easily with me in the car, and is funny about school.',
  'Very attached to [the dog|a baby brother|{their} grandmother], and gentle.',
  'Has kept every appointment with me, and reads on the way there.',
  'The family is open with us and wants {them} to do well.',
];

export const triedByCare = [
  'A family meeting, with a plan for mornings that held for [ten days|three weeks].',
  'Visits before school on two days a week.',
  'A call to school each Friday, when I could reach someone.',
  'A referral to the family support service: waiting.',
  'A meeting with {their} {parent} and a teacher whom {they} likes.',
];
