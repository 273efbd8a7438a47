import type { ThemePhrases } from '../theme-phrases.ts';

export const suspensions: ThemePhrases = {
  titles: [
    '[Third|Fourth|Another] suspension this term, {year}',
    'Short suspensions that are not changing anything, {year}',
    'Suspended [again|twice in a month] since a change at home, {year}',
    'What to do instead of suspending, {year}',
    'Repeated suspensions for [persistent disruption|defiance], {year}',
    'Days lost to suspension [are adding up|worry us], {year}',
  ],
  questions: [
    'What could we do in place of [a day at home|the next suspension] that {they} would learn something from?',
    'How should [a return from suspension|the first morning back] be run, so that it does not happen again within the week?',
    'Is there a pattern here that we are too close to see?',
    'Who else should be round the table before the [total reaches fifteen days|next step]?',
  ],
  worries: [
    '{name} has been suspended [three|four|five] times since the start of the year, mostly for [refusing to leave a room|swearing at staff|walking out]. Each time {they} comes back [crosser|further behind].',
    'Suspension means [a day in front of a screen|a day on the estate with older boys], and the {lead} tells us that things at home are worst on those days.',
    'The incidents are small and many: [phones, lateness, answering back|shouting out, leaving {their} seat]. It is the number that has brought us here.',
    'After every suspension {they} [misses a day or two more|is late for a week], so that half a day turns into three.',
  ],
  details: [
    '{They} behaves well for [four of {their} nine teachers|the teachers who know {them}].',
    'Reading age is [three|four] years below {their} age, which most staff did not know.',
    'The readmission meetings are [short|missed by the family], and nothing in them has been followed up.',
    'At {their} last school there were none at all.',
  ],
  tried: [
    'Report card to the [head of year|deputy head], reset every Monday.',
    'Seating plans, and a move of [maths|science] set.',
    'Internal days in place of suspensions, [with work from class teachers|with a mentor].',
    'A mentor for one hour a week, which {they} looks forward to.',
    'Meetings with {their} {parent}, who [is supportive|has asked for help since last year].',
    'Loss of [breaktimes|trips], which made matters worse.',
  ],
  childView: [
    '"I get sent home and then I do not know what they are doing in maths." {They} would rather [stay in and sort it out|work in the library].',
    '{name} says that {they} [feels picked on by two teachers|is told off before {they} has done anything]. {They} likes {their} mentor.',
    '"I do not like it at home in the day." {They} did not want to say why, and we have told the {lead}.',
    '{They} thinks that [the seating plan|sitting at the front] is unfair, and that {they} could [say sorry sooner|ask for help] if it was private.',
  ],
  asked: [
    {
      question:
        'Which [lessons, times and adults|parts of the week] do the incidents come from, and which never?',
      answers: [
        'Nearly all are in [the lesson before lunch|period five] and in [English and languages|subjects with a lot of reading]. None in PE, design or with {their} mentor.',
        'Tuesdays and Thursdays, and with cover teachers. None before ten.',
      ],
    },
    {
      question: 'Was the {lead} told of each suspension without delay, with the period and the reasons?',
      answers: [
        'Of the last two by telephone on the day. The one in the first week was missed, and we have changed [who makes the call|our checklist].',
        'Yes, each time by e-mail before the end of the day, and the local authority through the usual form.',
      ],
    },
  ],
  school: [
    'No suspension [this week|for three weeks]. {They} had one internal day, with a task set by the teacher {they} had fallen out with, and they spoke at the end of it.',
    'Readmission this morning with {name}, {their} {parent} and the head of year. We used the questions you sent: [twenty useful minutes|it took twenty minutes and was calm].',
    'A half-day suspension yesterday, the first for [a month|five weeks]. Everyone has been told and the way back is planned for tomorrow.',
    'Teachers have the one-page profile now. [Three have written to say that it helps|Most have used it].',
  ],
  care: [
    'On the days at home {they} is alone until four. Please ring me before sending {them} home, so that we can at least know.',
    'The family is on {their} side and on yours. They are short of ideas and not of good will.',
    'I would like to be at the next readmission meeting: online if it is at short notice.',
  ],
  adviser: [
    'Could you ask one of the teachers with whom it goes well to write down what they do? Three sentences are enough.',
    'The ledger shows how many half days are left before the next threshold. I mention it so that it surprises nobody.',
    'Thank you for the honest answer about the first week. The call list is a good idea.',
  ],
  advice: [
    'Look at where it goes well. Ask the [four|few] teachers who have no trouble what they do, and give the rest a one-page profile: how {name} shows that {they} is struggling, what helps, what to avoid.',
    "Make the return a conversation about the next lesson rather than the last incident: what happened, who was affected, what will be different, who checks at the end of the day. Put it on paper and in teachers' hands before {they} goes back to class.",
    'Check reading. A gap of several years hides behind behaviour, and adjustments in reading-heavy lessons are quick to make.',
    "Use time in school, with a teacher's task and a talk with that teacher, where a suspension would have been given for a small thing. Keep suspension for what truly needs it.",
    'Tell the {lead} before a suspension begins wherever possible. A day at home may carry a risk that you cannot see from school.',
  ],
  steps: {
    school: [
      'Write a one-page profile with {name} and share it with every teacher',
      'Test reading, and adjust work in the subjects with most incidents',
      'Use the readmission questions after every absence for behaviour',
      'Ring the {lead} before any suspension begins',
      'Replace the report card with a daily check-in with the mentor',
    ],
    care: [
      'Come to the next readmission meeting',
      'Agree with the {parent} what a day at home would look like',
    ],
    adviser: [
      'Send the readmission questions and an example profile',
      'Look at the ledger with the school at half term',
    ],
  },
  better: [
    'Half days lost have fallen from [eleven to two|nine to one]. The profile is in use and {name} knows what is on it.',
    'No suspension in six weeks. The head of year says that the returns changed more than the sanctions did.',
  ],
  same: [
    'Two more suspensions, both with cover staff. The profile will go in the cover folder, and the mentor will be called first.',
    'Half days are about the same. Reading support has begun only now; review in five weeks.',
  ],
};
