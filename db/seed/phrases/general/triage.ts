/** What the Virtual School and social care write while a request finds its way. */
export const accepted = [
  'We will take this on. [The two questions that you put|What you have tried already] will save us a meeting.',
  "Accepted, and thank you for [the child's own words|writing down what works as well]. You will hear who your adviser is [tomorrow|within two days].",
  'Yes, this is for us. [Nothing more is needed from you for now|Please add anything that comes to mind meanwhile].',
  'Thank you for this clear request. We have accepted it, and an adviser will be in touch [within the week|shortly].',
  "Accepted. The {lead}'s team has been added, so that everyone reads the same thing.",
  'Thank you: this is exactly what the consultation is for. We will come back to you with a name.',
  'We have read this carefully and will take it on. Please carry on with what you are doing meanwhile.',
];

type Asked = { question: string; answers: readonly string[] };

export const askedOfSchool: readonly Asked[] = [
  {
    question:
      'Could you tell us [what has been tried in the last month|who else is working with {name}], with dates? It will help us to choose the right adviser.',
    answers: [
      'Mentoring since the start of term and two meetings with the family; a support plan, now in week five. The family support worker and the {lead} know of it, nobody else.',
      'A later start for three weeks and a weekly call home. Besides us there is the {lead}, and a youth worker whom {they} sees on Thursdays.',
    ],
  },
  {
    question:
      'Please say how things stand [since you wrote|this week], and whether {their} {parent} has been told.',
    answers: [
      'This week: two days in, three out. The {parent} knows and is glad of it.',
      'A little better, which may be the weather. We told the {parent} on [Tuesday|Monday], and they would like to join the meeting.',
    ],
  },
  {
    question: 'Before we go on: what would you like to be different by the [end of term|next holiday]?',
    answers: [
      'We would like {them} to be in for [four days|most mornings], with one adult whom {they} goes to.',
      'One plan that home, school and social care have all read, and no more surprises on a Friday afternoon.',
    ],
  },
];

export const askedOfCare: readonly Asked[] = [
  {
    question:
      'Could the team say how things are at home at present, as far as school needs to know, and who will join?',
    answers: [
      'There are changes at home that I cannot set out here; mornings will be hard until the end of the month. I will join.',
      'Settled for now. I will join, and my manager if the meeting is on a [Tuesday|Thursday].',
    ],
  },
  {
    question: 'Does the plan say anything about school, and is there a review date we should work towards?',
    answers: [
      'The plan is looked at again in [three|five] weeks. School is in it as one line, which I would like to make into something better.',
      'Attendance is in it, with no number. The review is [next month|in six weeks], and school will be invited.',
    ],
  },
  {
    question: "May we have the {lead}'s view of the next steps, please, and the best time to call?",
    answers: [
      'I would go slowly and keep the family in the room. I visit on Wednesdays and can do a call any day after two.',
      'One plan, please, and not a third one. Mornings before ten are best for a call.',
    ],
  },
];

export const askedOfSetting: readonly Asked[] = [
  {
    question: 'Could you give us the figures by year group for this year and last, without names?',
    answers: [
      'Attached to our records and in short: [Years 8 and 9|the two upper years] make up two thirds of it, and it has grown since the spring.',
      'We have put them together by year and by day. Fridays stand out, which we had not seen before.',
    ],
  },
  {
    question: 'Who in the leadership team will carry this, and by when would you like to see a change?',
    answers: [
      'The deputy head for inclusion, with the link governor. We would like to see something by the [spring|summer].',
      "I will, with the head's backing. By the end of next term, and we know that it is soon.",
    ],
  },
];

export const signposted = [
  'Our guide answers this, and the [attendance team|SEND advice line] can talk it through. Please come back if it is not enough.',
  'This is best taken up first in your next targeting support meeting. The two guides that fit are in the library.',
  'The training next month will help more than a meeting: it is about {theme}, and I have kept you a place.',
  'You have a good plan already. The guide in the library has a page on the part that you ask about, and the network meets in a fortnight.',
];

/** By what is known of the child. */
export const redirected = {
  always: [
    'This belongs with the SEND team, since the question is about the content of the plan. I have spoken to them, and they expect your call.',
    'The attendance team already works with this family, and has a meeting in the diary. They will ring you this week.',
    'The educational psychologist for your school is the right person for this, and has agreed to call.',
  ],
  noPlace: [
    'Passed to the admissions team with your agreement: the child is without a place, and the clock is theirs.',
  ],
  lookedAfter: [
    'As the child is looked after, the personal education plan is the right place. Your adviser for children looked after has been told.',
  ],
};

export const declined = {
  always: [
    'We advise professionals and cannot work with the pupil directly, which is what is asked for. We would gladly look at it again as a question about your own practice.',
    'There is an open meeting on the same question next week, with the same people. Please ask again if it leaves anything over.',
  ],
  neverKnown: [
    'There has never been a social worker and there is no sign of need for one, so that this falls outside our work. The attendance team can help.',
  ],
};

export const merged = [
  'There is an open consultation about the same child from this month. I have joined the two, so that the history is in one place.',
  'The school asked about the same child a fortnight ago. We will work on both as one.',
  'Two requests, one child and one plan: I have put them together.',
];

/** To a school or trust that asked about more than one child. */
export const ofSettings = {
  signpost: [
    'Our guides on [behaviour|attendance codes|part-time timetables] answer this, and the next network meeting takes it up. Please come back if it is not enough.',
    'This is best taken up first in your next targeting support meeting. The two guides that fit are in the library.',
  ],
  redirect: [
    'This belongs with the school improvement team, with whom I have spoken. They expect your call.',
    'The SEND advice service does this training. Your request has been passed on with your agreement.',
  ],
  decline: [
    'The pupils concerned have no social worker and have had none, so that this falls outside our work.',
    'The matter is before the governors, and it would not be right for us to give advice to one side now.',
  ],
} as const;

export const withdrawn = [
  'Things have moved on since we wrote: we agreed a plan with the family this morning. Thank you.',
  'The family is moving out of the county on Friday.',
  'We have talked it through among ourselves and no longer need the consultation.',
  'Sent twice by mistake, sorry.',
  'The educational psychologist has a date for us sooner than we had thought. We will take that first.',
];

export const withdrawnBySetting = [
  'Our plans have changed with the new timetable. We will ask again in the spring.',
  'The trust is offering the same thing, and we will take that up first.',
];

export const reopened = [
  'The same worries have come back after the holiday, so we have opened it again and kept the history.',
  'New information from the school: we would like to go on where we left off.',
];
