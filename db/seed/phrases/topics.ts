/** Requests about a group of pupils, a whole school or a trust. What goes together stands together. */
export type Topic = {
  /** A second theme, beside the school's practice. */
  theme: string;
  titles: readonly string[];
  worries: readonly string[];
  questions: readonly string[];
  /** Of groups. */
  group?: string;
};

const attendance: Topic = {
  theme: 'absence',
  titles: [
    'Attendance of pupils with a social worker, [whole school|all year groups]',
    'The attendance gap that will not close',
    'Preparing for a targeting support meeting on attendance',
  ],
  worries: [
    'Attendance overall has recovered and that of this group has not. The gap is now [eleven|nine|fourteen] points.',
    'We are good at individual plans and have no common way of working. Each case of absence begins from nothing.',
  ],
  questions: [
    'Which two or three changes would make the most difference to these pupils, and how would we know?',
    'How do we help staff to see what lies behind absence?',
  ],
};
const suspensions: Topic = {
  theme: 'suspensions',
  titles: [
    'Suspensions of pupils with a social worker across the school',
    'Reviewing our behaviour policy with vulnerable pupils in mind',
    'Staff training on trauma and behaviour',
  ],
  worries: [
    'Pupils with a social worker are [four|five] times as likely to be suspended here as others. We did not know it until we [counted|looked].',
    'Sanctions are applied evenly and fall unevenly. Most of the days lost belong to [seven|nine] pupils, and nearly all of them have a social worker.',
  ],
  questions: [
    'Could you look at our policy with us, and [tell us what you see|ask the hard questions]?',
    'How do we help staff to hold high expectations and still flex?',
  ],
};
const timetables: Topic = {
  theme: 'reduced_timetable',
  titles: ['Part-time timetables: are ours in order?', 'A fresh look at our part-time timetables'],
  worries: [
    'We have [six|eight] part-time timetables, and are not sure that all have an end date.',
    'Part-time timetables were agreed by different people in different ways. Some have been running since last year.',
  ],
  questions: [
    'Could you look at our register with us, and ask the hard questions?',
    'What should be on paper for each, and who should sign?',
  ],
};
const socialCare: Topic = {
  theme: 'family',
  titles: [
    'How we work with social care: [a fresh start|getting the basics right]',
    'Messages between school and social care',
  ],
  worries: [
    'Messages from social care arrive with [one person|the office], and are not always passed on. We hear of changes from the children.',
    'We do not know who the lead practitioner is for a third of our pupils, and they do not know us.',
  ],
  questions: [
    'What do schools like ours do well that we have not thought of?',
    'How should messages reach us, and who should read them?',
  ],
};

export const topicsOfSchools: readonly Topic[] = [attendance, suspensions, timetables, socialCare];

const help = [
  'What can be done for all of them together, and what only one by one?',
  'Who should lead, and what would you do first?',
];

export const topicsOfGroups: readonly Topic[] = [
  {
    theme: 'suspensions',
    titles: ['A group of [Year 8 boys|Year 9 girls|Year 10 pupils] missing lessons together'],
    worries: [
      'They arrive together, leave together and are suspended together. Most of them have a social worker.',
      'Alone each of them is pleasant and able. Together they [walk the corridors|leave the site], and one is always suspended.',
    ],
    questions: help,
    group: 'In the same year, and known to each other since primary school. Most have a social worker.',
  },
  {
    theme: 'absence',
    titles: ['A group of pupils who are often late', 'Late together, every day'],
    worries: [
      'These pupils have little in common but the [walk to school|bus], and they are late every day. Some lose an hour a day.',
    ],
    questions: help,
    group: 'They live on one estate and come in together. Some are related.',
  },
  {
    theme: 'absence',
    titles: ['Pupils on child in need plans in [Year 10|Year 11] before their exams'],
    worries: [
      'Exams are near. Attendance in the group is [71|68|74] per cent, and each of them needs something else.',
    ],
    questions: help,
    group: 'Pupils on plans who sit exams within the year.',
  },
  {
    theme: 'family',
    titles: [
      'Siblings in three classes with falling attendance',
      'One family, three classes and too many meetings',
    ],
    worries: [
      'Three children of one family in three classes, with three sets of meetings. Attendance of all has fallen since the summer.',
    ],
    questions: help,
    group: 'Brothers and sisters. All have a plan.',
  },
  {
    theme: 'transition',
    titles: ['Small group returning from [alternative provision|a term in small classes]'],
    worries: [
      'They come back to full classes after [a term|two terms] away, and each of the last three returns failed within a month.',
    ],
    questions: help,
    group: 'All have been taught apart this year, and all have or have had a social worker.',
  },
];

export const topicsOfTrusts: readonly Topic[] = [
  {
    theme: 'suspensions',
    titles: ['A common approach to suspension across [our schools|the trust]'],
    worries: [
      'Our schools suspend at very different rates, and the difference is not explained by their pupils.',
    ],
    questions: [
      'How do we agree on one way without taking the decision from heads?',
      'What would you look at first, and in which order?',
    ],
  },
  {
    theme: 'transition',
    titles: ['Moves between our primary and secondary schools'],
    worries: [
      'Each school has its own form, list and threshold. A child who moves between two of ours begins again.',
    ],
    questions: ['What should travel with a child, and who should read it?'],
  },
  {
    theme: 'absence',
    titles: ['Attendance of pupils with a social worker in all our schools'],
    worries: [
      'Attendance of this group runs from [79|81] to [92|93] per cent in our schools, and those who do best do not know why.',
    ],
    questions: ['How do we find out what the best of our schools do, and pass it on?'],
  },
  {
    theme: 'reduced_timetable',
    titles: ['A trust-wide register of part-time timetables'],
    worries: [
      'Three schools keep a list, two keep papers in a file and one was not sure. Nobody could tell us how many there are.',
    ],
    questions: ['What should such a register hold, and who should look at it?'],
  },
];
