import type { ThemePhrases } from '../theme-phrases.ts';

export const friendships: ThemePhrases = {
  titles: [
    'Fallen out with friends and [staying away|avoiding school], {year}',
    '[Conflict|Trouble] with other pupils that follows {them} into school, {year}',
    'Lonely, and absent more and more, {year}',
    'Messages at the weekend, absence on Monday, {year}',
    'Drawn to an older group [and missing lessons|outside school], {year}',
  ],
  questions: [
    'How do we make school [feel safe|worth coming to] again for {them}?',
    'What helps a child who has no friends here and says that {they} does not want any?',
    'How do we work with [both families|both groups] when one child has a plan and we cannot say so?',
    'Which of these absences are about fear, and which about choice?',
  ],
  worries: [
    'A friendship of four ended over [a group chat|a rumour] and {name} was the one left outside. {They} has missed [six|eight|nine] days since.',
    "{name} has been pulled into [older pupils' quarrels|a group that leaves site at lunch], and is in the middle of everything without having begun it.",
    'We think that there is name-calling about {their} family. {name} says nothing, and is in the medical room by eleven.',
    'No one chooses to sit with {them}. {They} [follows staff about|spends break in a doorway], and has begun to stay at home.',
  ],
  details: [
    'What happens on telephones at night is our biggest problem and the one that we see least of.',
    '{They} is kind to younger children and very good with them.',
    'Two of the others have needs of their own.',
    'There is a safety plan for the walk home.',
  ],
  tried: [
    'A restorative meeting: it helped for a fortnight.',
    'A change of form, which {they} asked for.',
    'Lunchtime clubs: [chess|drama|baking], with an invitation in person.',
    'Work with the whole year group on what a message does.',
    'A safe person and a place at break.',
  ],
  childView: [
    '"They all laugh when I answer." {They} would like [to sit near the door|a different group for science].',
    "{name} says that {they} does not need friends, and then spoke for half an hour about [the one who left|{their} cousin's school].",
    '"If I tell, it gets worse." We agreed with {them} what we would do and what we would not.',
    '{They} would help with the younger ones every day if {they} could.',
  ],
  asked: [
    {
      question: "What have the other children's families been told, and what may be said in the meeting?",
      answers: [
        "Only that there has been a falling out. Nothing about {name}'s home has been or will be shared.",
        'They have been spoken to separately. We would keep the meeting to {name} alone.',
      ],
    },
  ],
  school: [
    '{They} has been in every day since helping with the younger ones at lunch.',
    'Another message was passed round on Sunday. We dealt with it before registration, and {name} stayed.',
    'A new pupil has joined the form. They found each other in the art room, without us.',
  ],
  care: [
    '{name} has given me leave to say that it is the walk home that frightens {them}.',
    'The {parent} has the telephone overnight now. There was one loud evening and then peace.',
    'We are thinking about contextual risk around that group, and I will join up with colleagues.',
  ],
  adviser: [
    'Clubs with a task do better than clubs for talking. Is there something to be made or mended?',
    "Thank you for keeping the other children's details out of this thread.",
  ],
  advice: [
    'Make the unstructured parts of the day structured: a job, a club with a task, a route. Friendship tends to follow from doing something side by side.',
    'Tell {name} exactly what will happen when {they} reports something, and keep to it. Fear of what follows keeps more children away than the thing itself.',
    'Use {their} gift with younger children. A responsible job at a hard hour gives {them} a reason to come and a different name in the year group.',
    'Treat the telephone as a part of school life: agree with the {parent} what happens at night, and deal with messages before registration.',
  ],
  steps: {
    school: [
      'Give {name} a job [with younger pupils|in the library] at lunch',
      'Agree with {name} in writing what happens when {they} reports something',
      'Walk the route home with {name} once and note the hard places',
    ],
    care: [
      'Agree with the {parent} about telephones at night',
      'Look at risk outside the home with colleagues',
    ],
    adviser: [
      'Send the questions for talking about friendship and safety',
      'Call the key adult in three weeks',
    ],
  },
  better: [
    'In school and with two friends at lunch. The old quarrel is not mentioned.',
    'Absence has fallen, and {name} was [chosen as a reading buddy|asked to help at the open evening].',
  ],
  same: [
    'Better inside school than outside it. The walk home remains, and a lift on three days is being tried.',
    'The group has changed and the pull has not. Social care will lead on that part.',
  ],
};
