import type { ThemePhrases } from '../theme-phrases.ts';

export const noPlace: ThemePhrases = {
  titles: [
    'No school place since [moving here|a house move|leaving hospital], {year}',
    'Out of education for [three|five|seven] weeks, {year}',
    'Still at home [a month|six weeks] after a move, {year}',
    'New in the county and no school [yet|has said yes], {year}',
    'Permanently excluded and waiting for [provision|a new school], {year}',
  ],
  questions: [
    'How do we get {them} into a school [before the holiday|within two weeks], and who owns that?',
    'What should be in place [from tomorrow|from day six] until there is a school?',
    'Can [in-year admissions|the fair access panel] be asked to look at this early?',
    'Which school is likely to be right for {them}, rather than only near?',
  ],
  worries: [
    '{name} moved into the area [in the last holiday|a month ago] and has been at home since. [Two schools have said that they are full|The application was never finished].',
    'After [an emergency move|a change of home] {name} lives [an hour and a half|two buses] from the last school, which has taken {them} off its roll. {They} has been at home for [three|four] weeks.',
    'A place was offered and withdrawn when the school [read the file|saw the record of suspensions]. {Their} {parent} has stopped asking.',
    'Tuition was promised for [five hours a week|after day six] and has not begun. {name} is alone for most of the day.',
  ],
  details: [
    '{They} is known to [two local authorities|two teams], and each thought that the other was dealing with it.',
    'There is a younger sibling who does have a place, which makes it harder for {them}.',
    'Records from the last school are [incomplete|three weeks late].',
    '{name} was doing well until the move: [in top sets|a reading ambassador].',
  ],
  tried: [
    'An in-year application with [three|two] preferences, sent by the {parent} with help.',
    'Work packs and a weekly call from the [old tutor|last school].',
    'A visit to the nearest school, which went well.',
    'Calls to admissions: we are told that it is [in hand|with the panel].',
    'Two mornings a week in a [library project|youth centre], which {they} likes.',
  ],
  childView: [
    '"I just want a uniform." {name} asked whether {they} will [know anyone|be put down a year].',
    '{They} misses [science|having lunch with people] and says that the days are very long.',
    '"Nobody wants me." {They} had heard an adult say so on the telephone.',
    '{name} would like a school [with a football team|that is not too big] and to start on a Monday like everyone else.',
  ],
  asked: [
    {
      question:
        'Who holds [parental responsibility|the application], on which date was it sent, and to which authority?',
      answers: [
        'The {parent} sent it to [the county|the old authority] four weeks ago; it was passed on only last Friday.',
        "We did, with the {parent}'s signature. The reference is with admissions.",
      ],
    },
    {
      question: 'What is {name} being taught now, by whom and for how many hours?',
      answers: [
        'Nothing regular. A pack from the last school, and [an hour with me on Thursdays|what the family can do].',
        'Four hours of tuition in the [library|community centre] since Monday. English and maths only.',
      ],
    },
  ],
  school: [
    'We have met {name} and would be glad to have {them}. We need the file, and [a start that is not tomorrow|a week to prepare staff].',
    'A start date at last: [Monday|Monday week]. {Their} buddy has been chosen and is very proud.',
    'Still no records from the last school. We will start without them.',
    '{name} came for an afternoon, and [did not want to leave|asked for a timetable to take home].',
  ],
  care: [
    'The family now has a tenancy for at least a year, so that a local place makes sense.',
    'I have asked our manager to raise it: this has gone on for too long for a child on a plan.',
    'I will take {them} and the {parent} to the visit and on the first two mornings.',
  ],
  adviser: [
    'I have spoken to admissions: it goes to the panel this week, and they have the dates of time out of education.',
    'Whichever authority ends up with it, {name} needs teaching now. I have asked for interim tuition.',
    'Could the receiving school tell us what would make them say yes? It is often something that can be arranged.',
  ],
  advice: [
    'Two things run side by side: a place, and teaching until there is one. Name one owner for each and tell the family who they are.',
    'Ask for the fair access panel now and give it the number of school days without education. A child with a {lead} is among those it is for.',
    'Plan the start: a visit, a named adult, a buddy, uniform on the first day, and a conversation about what is on the file with those who need it and no one else.',
    "Where two authorities are involved, agree in writing which of them leads. The home authority's Virtual School keeps the overview.",
    'Begin with a full timetable where possible. A part-time start needs the same agreement and end date as any other.',
  ],
  steps: {
    school: [
      'Arrange a visit and a start date within two weeks',
      'Name a key adult and a buddy, and have uniform ready',
      'Ask the last school for the file and attainment data',
    ],
    care: [
      'Take {name} to the visit and on the first mornings',
      'Confirm in writing which authority and team lead',
      'See that the application is complete',
    ],
    adviser: [
      'Take the case to the fair access panel',
      'Ask for interim tuition until the start date',
      'Agree with the other Virtual School who keeps the overview',
    ],
  },
  better: [
    '{name} has started, full time, and has missed [one day|two days] since. The visit beforehand made the difference.',
    'On roll and in lessons within three weeks of the panel. {They} has made the football team.',
  ],
  same: [
    'Still without a place; tuition has risen to [ten|twelve] hours. The panel meets again next week.',
    'A place was offered [twelve|nine] miles away and refused for good reason. The next preference is being asked.',
  ],
};
