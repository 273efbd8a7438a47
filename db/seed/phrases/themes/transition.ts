import type { ThemePhrases } from '../theme-phrases.ts';

export const transition: ThemePhrases = {
  titles: [
    'Struggling with the [new school|step up], {year}',
    'Planning the move to the next school [early|with care], {year}',
    'Has not settled since changing school, {year}',
    'From a small school to a very large one, {year}',
    'A managed start after [a house move|a gap in schooling], {year}',
  ],
  questions: [
    'What should a move look like for a child who [finds every change hard|has moved so often]?',
    'Which information should travel ahead, and [who sends it|who reads it]?',
    'How do we keep the good of the old school while {they} finds {their} feet?',
    'Would [extra visits|a summer programme|a key adult] be enough, or is more needed?',
  ],
  worries: [
    '{name} knew every adult in {their} old school. Here there are [nine|eleven] teachers and [a thousand|twelve hundred] pupils, and {they} is [lost in both senses|overwhelmed].',
    'The move is still ahead, and {name} has begun to [stay away|pick fights], as {they} did before the last one.',
    'Information came late: we learnt of the {lead} [in the fifth week|after the first incident], and of what helps {them} not at all.',
    'Attendance at the last school was [above 95|over 94] per cent. Here it began at 90 and falls each month.',
  ],
  details: [
    '{They} has one friend in the year, who is in another form.',
    'Homework, planner, bells: it is the organisation rather than the work.',
    'The family has [three|two] children moving at the same time.',
    '{They} asks to go back and visit {their} old teacher.',
  ],
  tried: [
    'Two extra visits and a tour after school.',
    'A map with colours, and a buddy from the year above.',
    'A form move so that {they} is with {their} friend.',
    'Weekly time with the transition lead.',
    'A telephone call to the old school, which told us more than the file.',
  ],
  childView: [
    '"In my old school they knew." {They} would like people to know without {them} having to say it.',
    '{name} likes [science in a real laboratory|having a locker] and hates lunch.',
    '"I got lost and then I was late and then I got a detention."',
    '{They} wrote a letter to {their} new tutor, which {they} lets us share: it says [I like dogs and I need time|please do not ask me to read out].',
  ],
  asked: [
    {
      question: 'What did the old school do that worked, and could it be done here in some form?',
      answers: [
        'A job at the start of the day and one adult at lunch. Both can be done: [the library|the garden] would be glad of {them}.',
        'They never changed {their} seat. It sounds small, and we had moved it four times.',
      ],
    },
  ],
  school: [
    '{name} found {their} way for a whole week and told everyone so.',
    "We have given {them} the tutor's mobile extension: {they} rang twice from the corridor and was fetched.",
    'The old teacher came for lunch. It was worth more than three meetings.',
    'A detention for a missing planner was given and taken back: staff have the profile now.',
  ],
  care: [
    'The family would like one person at the new school, and has not been told who it is.',
    'I will be at the transition meeting, and bring what {they} has said to me.',
    'There may be another move of home before the summer. I will tell you as soon as I know.',
  ],
  adviser: [
    'Would the old school come to the meeting, even for ten minutes?',
    'I suggest a transition plan that runs to the end of the second half term rather than to the first week.',
  ],
  advice: [
    'Plan the move over two half terms: extra visits, a named adult {they} has met before the first day, a place for lunch, and a check after two, four and eight weeks.',
    'Let {name} write or dictate a page about {themselves} and choose who reads it. It does more than a form, and {they} need not explain it again.',
    'Carry over what worked, however small. A job, a seat, a signal: ask the old school for three things and do them from the first day.',
    'Forgive organisation for a term. A spare planner and equipment kept in the form room prevent most of the early sanctions.',
  ],
  steps: {
    school: [
      'Name the adult and arrange two visits before the start',
      'Ask the old school for three things that worked, and do them',
      'Keep a spare planner and equipment in the form room',
      'Check in at two, four and eight weeks',
    ],
    care: ["Come to the transition meeting and bring {name}'s views", 'Tell school of any change of address'],
    adviser: ['Bring both schools together for half an hour', 'Send the transition plan outline'],
  },
  better: [
    'Settled. {name} has a job, a seat and a friend, and attendance like the rest of the year group.',
    'The worst weeks are over, and absence is a third of what it was.',
  ],
  same: [
    'Still hard at lunch and fine elsewhere. A lunchtime club starts on Monday.',
    'Attendance has stopped falling and has not yet risen. The eight-week check is brought forward.',
  ],
};
