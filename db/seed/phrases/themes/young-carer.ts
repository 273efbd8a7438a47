import type { ThemePhrases } from '../theme-phrases.ts';

export const youngCarer: ThemePhrases = {
  titles: [
    'A young carer who is [often late|missing mornings|very tired], {year}',
    'Looking after [a parent|younger brothers] before school, {year}',
    'Caring at home and falling behind, {year}',
    'Absent when {their} {parent} is unwell, {year}',
  ],
  questions: [
    'How can school flex for a young carer without [expecting less of {them}|letting {them} drift]?',
    'What support is there for the family, so that {they} need not do it all?',
    'How should we record these absences, and [who should know why|what may we say to staff]?',
  ],
  worries: [
    '{name} gets [two little ones|{their} brother] up, fed and to school before coming here. {They} is late on most days, and away whenever {their} {parent} has a bad night.',
    'We learnt by chance that {name} does the cooking, the shopping and the medicines. {They} had been given [four|six] detentions for homework.',
    '{Their} {parent} is waiting for an operation, and {name} will not leave the house on bad days. Nobody asked {them} to; {they} is afraid of what {they} would come home to.',
  ],
  details: [
    'The family is proud and private, and fears that asking for help will bring trouble.',
    '{They} is able and could do very well.',
    "No young carer's assessment has been done as far as we know.",
    'The adult services that visit have never spoken to us.',
  ],
  tried: [
    'Homework club in the day, and no detentions for lateness.',
    'A telephone {they} may keep on, so that {they} can check on home.',
    "A referral to the young carers' group: {they} went once.",
    'Breakfast for all three children at the primary school.',
  ],
  childView: [
    '"If I am at school I cannot see that everything is all right." {They} would like to ring home at lunch.',
    '{name} does not want to be called a carer. "I just help."',
    '"I would like one day when I am only me." {They} would love to [go on the residential|stay for netball].',
  ],
  asked: [
    {
      question:
        "Is there an adult social care worker for the {parent}, and has a young carer's assessment been offered?",
      answers: [
        'There is a worker, we now know, and the {lead} has written to them. The assessment is booked.',
        'Offered and declined last year. {name} says that {they} would say yes now.',
      ],
    },
  ],
  school: [
    '{name} rang home at lunch every day this week and stayed in school every day this week.',
    "The young carers' lead came to see {them}: they talked about football for an hour, which is a beginning.",
    'Late on four days but in. The late marks are gone from {their} record and from {their} mind.',
  ],
  care: [
    'Adult care will come at seven from Monday, so that {they} can leave at eight.',
    "I have done the young carer's assessment with {name}. {They} was very clear about what {they} wants to keep doing and what not.",
  ],
  adviser: [
    'I would ask adult care to the next meeting: that is where the time will come from.',
    'Please let {name} say in which words staff are told.',
  ],
  advice: [
    'Aim the plan at the house as much as at {name}: half an hour of adult care at seven does more than any attendance meeting.',
    'Flex where it costs nothing: a call home at lunch, homework in the day, a late arrival that needs no explaining. Keep expectations of the work high.',
    "Ask for a young carer's assessment, which is {their} right, and let {them} say what {they} would like to go on doing.",
    'Find {them} one thing a week that is only {their} own, and protect it.',
  ],
  steps: {
    school: [
      'Agree a call home at lunch and a place to make it',
      'Move homework into the school day',
      'See that {name} has one activity a week that is {their} own',
    ],
    care: [
      "Complete a young carer's assessment",
      'Ask adult care for a morning visit',
      'Find out what the family is entitled to',
    ],
    adviser: ['Bring adult care into the plan', 'Send the guide on recording absence for young carers'],
  },
  better: [
    'On time on four days in five since the morning visits began. {They} is going on the residential.',
    'Absence is down by two thirds, and {they} is laughing more, {their} tutor writes.',
  ],
  same: [
    'Morning visits were stopped for want of staff and absence came back. Adult care has promised a date.',
    'The assessment is done and the support is not yet there. Review in four weeks.',
  ],
};
