import type { ThemePhrases } from '../theme-phrases.ts';

export const send: ThemePhrases = {
  titles: [
    'Waiting for an assessment while attendance falls, {year}',
    'Needs are clear but [support is not|the plan is late], {year}',
    'EHC plan [names us and we cannot meet it|delayed by months], {year}',
    'Unmet need behind [behaviour|absence], {year}',
    '[Language needs|Attention and sensory needs] not yet assessed, {year}',
    'SEN support is not enough [any more|for this pupil], {year}',
  ],
  questions: [
    'What can we put in place now, without waiting for [the assessment|the plan]?',
    'How do we bring [the SEND team, health and social care|everyone] to one table before things break down?',
    'Are we [reading the behaviour rightly|missing a need], and who could help us to see?',
    'What should the next cycle of assess, plan, do and review hold?',
  ],
  worries: [
    '{name} was referred for assessment [fourteen|nine|eleven] months ago. Meanwhile {they} [understands little of what is said in class|cannot sit through a lesson|is overwhelmed by noise], and stays away more and more.',
    'The plan [is in draft and has not been finalised|names support that we cannot recruit]. {name} knows that something was promised.',
    'We see [a child who cannot follow two instructions|a child who reads like a six-year-old], and the class sees someone who is rude.',
    '{name} has changed school three times, so that no one has finished an assessment. We begin again and time goes by.',
  ],
  details: [
    'Social care holds an assessment that mentions [early language delay|a hearing loss], of which we had not been told.',
    'Hearing and sight were never checked as far as we know.',
    'With [a word bank and one instruction at a time|ear defenders and a work station] {they} does well.',
    '{Their} {parent} had a hard time at school too, and [finds meetings difficult|prefers to talk on the telephone].',
  ],
  tried: [
    'Two cycles of SEN support, with targets for [attention|vocabulary].',
    'A speech and language screening, which placed {them} [well below|in the lowest tenth for] {their} age.',
    'A teaching assistant for [ten|twelve] hours a week from our own budget.',
    'A request for an EHC needs assessment, [refused once and sent again|now in week nine].',
    'Visual timetable, task strips and movement breaks: [used well by some staff|helpful in the mornings].',
    'A consultation with the educational psychologist in the [spring|autumn].',
  ],
  childView: [
    '"They talk too fast and then they get cross." {They} likes [pictures with the words|having it written down].',
    '{name} says that {they} is [stupid|the thick one]. We have begun to talk with {them} about how {their} brain works.',
    '{They} showed us [the corner where it is quiet|the table by the window] and asked to stay there for writing.',
    '"I am good at making things." {They} would like [more design and less copying|to use a laptop].',
  ],
  asked: [
    {
      question: 'Which adjustments are in place in every lesson, and which only with one adult?',
      answers: [
        'Honestly, the visual timetable is everywhere and the rest depends on [our teaching assistant|who is teaching].',
        'Seating, word banks and extra time are in every lesson. Movement breaks are given by about half of the staff.',
      ],
    },
    {
      question: 'Does the {lead} know of any health or early assessment that school has not seen?',
      answers: [
        'The {lead} found a [paediatric letter|two-year check] and has asked the {parent} whether it may be shared.',
        'Nothing beyond what we have, but they will ask the health visitor.',
      ],
    },
  ],
  school: [
    'The [screening|report] came today: understanding of spoken language is [three|four] years behind. Several things make sense now.',
    'We have a date for the plan meeting, and all who teach {them} have the one-page summary.',
    '{name} used the [laptop|work station] every day this week and finished two pieces of writing.',
    'The request was accepted for assessment. We keep the support in place while it runs.',
  ],
  care: [
    "I have the {parent}'s agreement to share the health letter, and attach the points that matter in class.",
    'I will go with the {parent} to the meeting: they say yes to everything when they are nervous.',
    'Could advice for the assessment be asked of us early? We can then write it once and well.',
  ],
  adviser: [
    "This is a question of SEND first of all. I will stay alongside because of the {lead}'s part in it, and have asked the SEND team to name someone.",
    'Nothing stops you from making the adjustments now: they do not depend on the plan.',
    'Please put attendance and days lost into the request. They are evidence of need.',
  ],
  advice: [
    'Act on the need that you can see. Short instructions, words with pictures, work in steps and a planned break cost little and do not need a diagnosis; agree three that every adult uses, and check after two weeks that they do.',
    "Bring what social care knows into the picture, with the family's agreement. Early checks of hearing and language are often on a file that school has never seen.",
    'Hold the next review with attendance and suspensions on the table, since both are signs of how well needs are met. Write them into the request for assessment.',
    'Tell {name} what {they} is good at and what is being done. A child who calls {themselves} stupid will stay away to save face.',
    'If the plan names what cannot be delivered, ask for an early annual review now rather than after a breakdown, and say what you can deliver meanwhile.',
  ],
  steps: {
    school: [
      'Agree three adjustments for every lesson and check their use after two weeks',
      'Send attendance and suspension figures with the request for assessment',
      'Arrange a speech and language screening',
      'Write a one-page profile with {name}, beginning with what {they} is good at',
      'Ask for an early annual review',
    ],
    care: [
      'Share the early health information, with agreement',
      'Go with the {parent} to the planning meeting',
      'Give social care advice for the assessment',
    ],
    adviser: ['Ask the SEND team to name a case officer', 'Look at the draft request with the SENCO'],
  },
  better: [
    'Adjustments are seen in every lesson. {name} has missed less school and has [read aloud to a younger class|joined the technology club].',
    'The assessment was agreed and the summary has changed how staff speak to {them}. Attendance is up by several points.',
  ],
  same: [
    'No change in attendance yet: the [plan|assessment] is still awaited. Adjustments hold in the morning and fall away after lunch.',
    'Support has been put in, but the placement may be the wrong one. The review will be asked to look at that.',
  ],
};
