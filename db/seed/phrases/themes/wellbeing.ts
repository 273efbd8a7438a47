import type { ThemePhrases } from '../theme-phrases.ts';

export const wellbeing: ThemePhrases = {
  titles: [
    'Low mood and [falling attendance|little left that {they} enjoys], {year}',
    'Back in school after [a stay in hospital|a hard summer], {year}',
    'Grieving, and not coping with school, {year}',
    'Sleep, worry and missed mornings, {year}',
    'Waiting for mental health support, {year}',
  ],
  questions: [
    'What can school do well while {they} waits for [health|specialist support]?',
    'How do we plan a return that is [kind and still a return|safe without being endless]?',
    'Who holds the whole picture, and how do we stop asking {them} the same questions?',
    'When is time at home a help, and when does it make things worse?',
  ],
  worries: [
    '{name} has [lost interest in everything|slept badly for months] since [a death in the family|the summer]. {They} is in school on [two or three days|some days] and seems far away.',
    '{name} came out of hospital [three weeks ago|before the holiday], with a letter that says "gradual return" and nothing more.',
    'Health has {them} on a waiting list of [nine|seven] months. We do what we can, and are not sure that it is right.',
    'Staff are [anxious about saying the wrong thing|treading on eggshells], and so nobody says anything. {name} has noticed.',
  ],
  details: [
    'There is a safety plan, which three of us know and which works.',
    '{They} has stopped [running|playing the cornet|drawing], which {they} loved.',
    'The {parent} is grieving too and has little to give in the morning.',
    'Exams are [five|eight] months away and are talked about every day.',
  ],
  tried: [
    'A key adult and a daily check-in on a scale of one to ten.',
    'School counselling: [six|eight] sessions, ended in the summer.',
    'Fewer subjects, with the time used for rest and catching up.',
    'A referral to specialist health, accepted and waiting.',
    'Memory work with a bereavement charity.',
  ],
  childView: [
    '"I am not ill, I am sad." {They} would like it to be all right to be sad in school.',
    '{name} says that mornings are heavy and afternoons lighter, and asked to [start at ten|have PE back].',
    '"Please do not send me to talk to someone new." {They} likes the key adult.',
    '{They} would like teachers to know, and to be told by a letter rather than by {them}.',
  ],
  asked: [
    {
      question: 'Has health given advice on the return in writing, and is there someone we may ring?',
      answers: [
        'A nurse rang after we asked: four half days, then look again. We have a name and a number now.',
        "Not yet. The {lead} has a professionals' meeting in the diary and school is invited.",
      ],
    },
  ],
  school: [
    '{name} played in the concert. {They} was in for the rehearsals too, which makes four days.',
    'A seven this morning on {their} scale, after weeks of threes.',
    'A bad week around the anniversary, as the {lead} had told us to expect. We were ready for it.',
  ],
  care: [
    'I have shared the safety plan with the three people named in it and no one else.',
    'The bereavement service can start in two weeks, at school if there is a room.',
    'The family would like to mark the birthday in school. Could we talk about how?',
  ],
  adviser: [
    'Your check-in is good practice. Keep it short and always at the same time.',
    'Where a child is too unwell to attend for fifteen days or more, the authority has a duty to arrange education. I will ask the medical needs team.',
  ],
  advice: [
    "Plan the return in half days with health's advice in writing, one key adult and a date for the next step. Begin with what {they} loves and not with what was missed.",
    'Give staff two sentences that {name} has agreed to: what has happened, and what to say. Silence is felt as distance.',
    'Put back the thing that {they} has stopped doing. [Music|Running|Art] is not a reward to be earned but a reason to come in.',
    'Know the hard dates in advance and plan for them with the {lead}.',
    'Look at exams with {name} now: fewer subjects, well chosen, are a plan; all of them, badly, are not.',
  ],
  steps: {
    school: [
      'Write the return plan with health, in half days, with dates',
      'Tell staff in the two sentences that {name} has agreed',
      'Put [music|running|art] back into the week',
    ],
    care: ["Bring school into the professionals' meeting", 'Arrange bereavement support on school premises'],
    adviser: [
      'Ask the medical needs team about education while {they} is too unwell to attend',
      'Call the key adult every fortnight',
    ],
  },
  better: [
    'Four days a week, and the cornet. Health is pleased, and so is {name}.',
    'Mornings are lighter. Absence has fallen by half and the check-in is now weekly.',
  ],
  same: [
    'Up and down, with the anniversary in the middle of it. The plan stands.',
    'Health begins next month. Until then we hold what we have and do not add to it.',
  ],
};
