import type { ThemePhrases } from '../theme-phrases.ts';

export const absence: ThemePhrases = {
  titles: [
    'Attendance below [half|two thirds|60 per cent] this term, {year}',
    'Missing [Mondays and Fridays|the last lessons of the day|every other week], {year}',
    'Severe absence [for the second year running|that letters have not changed], {year}',
    '[Late every day and then absent|Absent again after a good half term], {year}',
    'Unauthorised absence [rising|at the threshold], and family under pressure, {year}',
    'Attendance of [a child|a pupil] on a plan has dropped sharply, {year}',
  ],
  questions: [
    'What can we offer beyond [letters and meetings|the usual attendance panel] that has worked for other families?',
    'How do school and social care [say the same thing|share the work] about attendance on the plan?',
    'Should we [still be thinking about a penalty notice|go down the legal route at all], given what the family is dealing with?',
    'Which [two or three|few] things would make the biggest difference in the next six weeks?',
  ],
  worries: [
    '{name} has missed [almost every Monday|nine of the last twenty days|the equivalent of two days a week]. When {they} is in {they} is [settled and sociable|working at the level of the class], and then is gone again.',
    'Absence has become ordinary in the family: [an older brother stopped coming in Year 10|two younger ones are often away too]. {Their} {parent} [agrees with everything and nothing changes|no longer answers our calls].',
    'The reasons given change: [a cold, the bus, no uniform|sickness, an appointment, a late night]. We think that [mornings at home are chaotic|nobody is up in time].',
    'We have reached the point where {name} has missed so much that [every lesson starts in the middle|{they} no longer feels part of the class].',
  ],
  details: [
    'There is a plan with social care, but attendance is [one line in it|not mentioned], and no one is named for it.',
    'Older absences are mostly illness; the recent ones are [unexplained|unauthorised].',
    '{They} has [two close friends|a place in the football team], and comes in on days when [they have practical lessons|there is a match].',
    'A [house move|new baby|parent out of work] in the spring seems to be where it began.',
  ],
  tried: [
    'First-day calls, letters at 95 and 90 per cent, and two attendance meetings ([one attended|neither attended]).',
    'A taxi for [two weeks|a fortnight], which worked while it lasted.',
    'Breakfast club, free, with a friend. {They} came [most days|for a month].',
    'Attendance lead collected {them} from home on [Mondays|four mornings].',
    'A reward chart that {they} [liked|found childish].',
    'Spare uniform and shoes, and a quiet word about washing.',
  ],
  childView: [
    '"It is easier to stay off than to come in late." {They} [hates walking in|does not like being asked where {they} has been].',
    '{name} says that {they} [gets up on {their} own|has no alarm] and that it depends on [who is at home|whether the little ones slept].',
    'Likes [PE, lunch and Mr Thimble|cooking and {their} tutor]. Would come more if {they} [could catch up somewhere quiet|was not put in a lower group].',
    '"Nobody notices if I am there." We were sad to hear it and told {them} so.',
  ],
  asked: [
    {
      question:
        'Could you [send|give us] the pattern by day of the week and session, and say which absences are [unexplained|unauthorised]?',
      answers: [
        'Mondays are the worst and Wednesdays the best. Roughly half of the recent absences are [coded O|unauthorised]; before the summer nearly all were illness.',
        'Afternoons are rarely missed once {they} is in. It is the whole days: [eleven|nine|fourteen] of them since the start of term.',
      ],
    },
    {
      question: 'What has the family said would help, in their own words?',
      answers: [
        '"Someone to get them out of the door." The {parent} works [nights|early shifts] three times a week and is asleep when school starts.',
        'They asked for [one person to ring, not four|texts instead of letters]. We have started to do so.',
      ],
    },
  ],
  school: [
    'In every day since [Monday|the meeting]. We kept it low key, and {their} tutor [saved {them} a seat|showed {them} what {they} had missed].',
    'Absent [Thursday and Friday|three days] with no call. I have let the {lead} know.',
    'We have changed our texts to the family: [good news first|one message a week]. The {parent} wrote back for the first time.',
    '{name} has joined the [breakfast club|homework club], which brings {them} in on time on [two|three] days.',
  ],
  care: [
    'Attendance is now a line of its own in the plan, with [me|the family support worker] named for mornings.',
    'I called in unannounced at eight. Everyone was up; the trouble is [the second child refusing|getting three children to two schools].',
    'The {parent} has agreed to [a referral to Family Help|the morning support worker] for six weeks.',
  ],
  adviser: [
    'May I suggest that we stop the letters for now and agree one person to speak to the family?',
    'The count toward the penalty notice threshold is shown on {their} record. It is for information: support first, and the view of the {lead}, come before any of that.',
    'Could we meet for half an hour with the {lead}? [Next week would be in time|Online is fine].',
  ],
  advice: [
    'Put one person in charge of attendance across school and social care, and let the family know who it is. They need one number and one conversation.',
    'Ask what happens between waking and arriving, step by step, with {name} and {their} {parent}. Support the step that fails: it is usually [only one|a small one].',
    'Write attendance into the plan as an outcome with a number and a date, and look at it at every core group or review.',
    'Give {them} a way back in after a day missed: a person, a place and fifteen minutes to catch up, so that being away does not make the next day harder.',
    'Hold back from a notice while support is in place. If it is considered later, the {lead} should be asked first and the support offered should be on paper.',
  ],
  steps: {
    school: [
      'Name one member of staff for the family, and stop standard letters while the plan runs',
      'Set up a fifteen-minute catch-up on return, every time, with no questions asked',
      'Share the weekly attendance pattern with the {lead} each Friday',
      'Save a place in breakfast club and tell {name} in person',
    ],
    care: [
      'Add attendance to the plan as an outcome, with a number and a date',
      'Arrange morning support at home for [four|six] weeks',
      'Check with the {parent} what would make mornings easier, and tell school',
    ],
    adviser: [
      'Look at the pattern after three weeks and send a short note',
      'Join the next [core group|review] to speak about attendance',
    ],
  },
  better: [
    'Attendance is up, and more to the point steady: no week with more than [one day|two days] missed. The family rings school now rather than the other way round.',
    'Mornings have a routine, and {name} has been on time on most days. We agreed to keep breakfast club and let the rest fade.',
  ],
  same: [
    'Little change in the figures. Support at home began only [last week|ten days ago], so we agreed to give it a full half term.',
    'Better for three weeks, then a bad fortnight when [the family moved|a parent was ill]. The named person stays; the plan is looked at again in a month.',
  ],
};
