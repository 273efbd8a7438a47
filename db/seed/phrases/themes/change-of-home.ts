import type { ThemePhrases } from '../theme-phrases.ts';

export const changeOfHome: ThemePhrases = {
  titles: [
    'Attendance has dropped since a change of carer, {year}',
    'Unsettled at school after [moving in with grandparents|a move between homes|going home], {year}',
    '[Third|Second] move this year and school is suffering, {year}',
    'Living further away now: can {they} stay here, {year}',
    'Persistent absence after a move, {year}',
    'Supporting a pupil through a change at home, {year}',
  ],
  questions: [
    'How do we keep school the steady part while [everything else moves|home is uncertain]?',
    'Should {they} stay with us in spite of the journey, and [for how long|who decides]?',
    'What do staff need to know, and what is better not shared?',
    'How can we and the {lead} plan for the [next move|court date] before it happens?',
  ],
  worries: [
    '{name} moved [to {their} grandparents|to a new carer|back home] at short notice, and attendance fell from [95|93|91] per cent within a month. {They} is [tired|tearful|quick to anger] when {they} is here.',
    'Since the move {name} has [the longest journey in the school|two addresses in one week]. Some days nobody is sure who is bringing {them}.',
    'We heard of the move from {name} {themselves}, on a Monday. {They} was in school that day and has hardly been since.',
    'Each time that things settle there is another change. {name} [has stopped unpacking {their} bag|asks every day who will collect {them}].',
  ],
  details: [
    'There are [contact visits|court dates] on school days, and the day after is always hard.',
    'School has been the same for [four|five] years, and {they} has a friend here since Reception.',
    'The new carer is keen to help and does not know [how our school works|whom to ring].',
    'Uniform, books and {their} reading glasses were left behind in the move.',
  ],
  tried: [
    'A key adult at the start and end of each day.',
    'A second set of uniform and books, kept here.',
    'A weekly message to the carer: three lines on what went well.',
    'Lunchtime with a small group, where {they} [talks a little|builds things].',
    'A flexible start on days after contact.',
    'A meeting with the {lead} which [had to be moved twice|covered the move and little of school].',
  ],
  childView: [
    '"School is the only thing that is the same." {They} wants to stay, whatever the bus takes.',
    '{name} said that people [keep asking if {they} is all right|look at {them} differently] and that {they} would like them to stop.',
    '{They} would like to know [the day before|in the morning] who is collecting {them}, and to keep [the library job|football].',
    '"I do not want to start again." {They} has counted the schools: it would be the [fourth|third].',
  ],
  asked: [
    {
      question: 'Who has parental responsibility now, and whom should school ring first in the day?',
      answers: [
        'The {lead} has written it down for us: the carer first, then the duty team. We did not have that until now.',
        'The grandparents, by agreement; {their} mum is to be told of anything important. It is on our system.',
      ],
    },
    {
      question: 'Do you know of [contact or court dates|any further move] in the next two months?',
      answers: [
        'Two dates, both on school days. The {lead} will try to have contact after half past three.',
        'No move is planned. The present home is hoped to last until the summer.',
      ],
    },
  ],
  school: [
    'In for four days out of five. The second set of books has [ended the arguments|made mornings calmer].',
    'The day after contact was hard, as expected; {they} came in at ten and stayed.',
    'The carer came to see the school. {name} showed them round and [laughed for the first time in weeks|introduced everyone].',
    '{They} asked to be back in the [choir|running club] and we said yes at once.',
  ],
  care: [
    'The plan is for {them} to stay where {they} is. I would like school to remain the same too, and transport is being arranged.',
    'Contact moves to Saturdays from next month.',
    'I am sorry that you heard it from {them}. You are on my list to ring the same day from now on.',
  ],
  adviser: [
    'Please tell staff only what they need: that home has changed, that mornings may be hard, and who the key adult is.',
    'A change of school is the last thing to consider here, and never in the middle of a year if it can be helped.',
    'Could the carer have one page on how the school works? It often answers ten questions.',
  ],
  advice: [
    'Keep school as it is: same class, same adults, same job in the library. Where the journey makes that hard, transport is cheaper than a change of school.',
    'Agree with the {lead} a call on the day of any change at home, and a list of dates: contact, reviews, court. Plan the day after each as a gentler one.',
    'Give {name} a say in what is told, to whom and in which words. Being asked about it in the corridor is worse than not being asked.',
    'Draw the new carer in: one page about the school, one contact, and good news first. They want {them} to do well and start from nothing.',
    'Watch attainment as well as attendance. Catch-up in small pieces, soon, keeps a bad month from turning into a bad year.',
  ],
  steps: {
    school: [
      'Keep a second set of uniform, books and glasses at school',
      'Write one page about the school for the new carer',
      'Plan gentler mornings on the days after contact',
      'Offer catch-up in [maths|English], twice a week for half a term',
    ],
    care: [
      'Ring the school on the day of any change at home',
      'Send school the dates of contact and reviews',
      'Arrange transport so that {name} can stay at this school',
    ],
    adviser: [
      'Write to the transport team in support of staying at this school',
      'Join the next planning meeting about education',
    ],
  },
  better: [
    'Attendance has come [most of the way|nearly all the way] back, and {name} has unpacked, as {they} puts it.',
    'The dates are known, the mornings after are planned, and weeks without a day missed are ordinary again.',
  ],
  same: [
    "There was one more move, with a day's notice. Attendance dipped and is coming back; the call list worked this time.",
    'Attendance is much the same. Transport starts on Monday, and the journey has been the main cause.',
  ],
};
