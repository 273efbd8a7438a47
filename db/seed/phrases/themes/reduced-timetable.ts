import type { ThemePhrases } from '../theme-phrases.ts';

export const reducedTimetable: ThemePhrases = {
  titles: [
    'Reduced timetable [has lasted too long|now in its third month|with no end in sight], {year}',
    'Back to full time from [mornings only|two hours a day], {year}',
    'Part-time timetable: are we [doing this properly|allowed to carry on], {year}',
    'In school for [ten|twelve] hours a week, {year}',
    'Coming off a part-time timetable after [surgery|illness|a hard winter], {year}',
  ],
  questions: [
    'How do we get from [mornings|two hours a day] to full time, and how fast?',
    'Is a part-time timetable still in {their} interest, and what would you expect on paper?',
    'What else could we [offer|have offered] in place of sending {them} home at lunch?',
    'Who needs to agree, and [how is it coded|how should the afternoons be recorded]?',
  ],
  worries: [
    '{name} has been coming in [from nine until eleven|for mornings only] since [the autumn|Easter|the last holiday]. It was meant to last four weeks and [has become normal|nobody has ended it].',
    'The part-time timetable began after [a run of incidents|a stay in hospital|two months of refusing to come in], and every time we add an hour {they} [cannot manage it|has a difficult week].',
    'We are uneasy: {name} is on a plan, {they} is at home every afternoon, and [we do not know what {they} does there|{their} {parent} is at work].',
    'The agreement was made [by telephone|with a colleague who has left] and the {lead} was not part of it. We want to put that right.',
  ],
  details: [
    'Afternoons have been coded [C2|as a mixture of C2 and B], and we now know that B was wrong for time at home.',
    '{They} copes with [small groups and practical work|the morning], and with change very badly.',
    'There is a [plan review|annual review] in five weeks at which this ought to be said.',
    'Full time for our school is just over 32 hours, so {they} has lost more than half.',
  ],
  tried: [
    'One more hour every fortnight, with a teaching assistant: it got to lunch and no further.',
    'A nurture group in the afternoons for [three|four] weeks.',
    'Lunch with a small group [in the garden room|indoors].',
    'A meeting with {their} {parent}, who would like {them} in full time but [fears a suspension|dreads the calls].',
    'Work sent home for the afternoons: [hardly any comes back|some is done].',
  ],
  childView: [
    '"I want to do PE and it is in the afternoon." {They} feels [left out|that the others have forgotten {them}].',
    '{name} likes going home early and knows it is not what the others do. {They} would stay for [cooking|football|art].',
    '"Lunch is too loud, that is all." {They} thinks that {they} could stay if {they} ate somewhere quiet.',
    '{They} put [three faces on the mornings and one on the afternoons|a sun over maths and a cloud over lunch] when asked about the week.',
  ],
  asked: [
    {
      question: 'Could you send the dates: when it began, each change of hours, each review, and who agreed?',
      answers: [
        'Begun on the first day of term at ten hours; twelve since half term; reviewed [once|twice]. {Their} {parent} signed, and the {lead} was told afterwards.',
        'We have put it all in the register now. Looking at it in one place, the [second|last] review never took place.',
      ],
    },
    {
      question:
        'What would have to be true for {them} to stay for [one afternoon|lunch on two days] next week?',
      answers: [
        'A quiet place to eat and someone {they} knows at half past one. Both can be had on [Tuesdays and Thursdays|Wednesdays].',
        'A familiar adult. Ours is part-time, and we can move her hours.',
      ],
    },
  ],
  school: [
    '{They} stayed until half past two on [Tuesday|Wednesday], for [cooking|art], and asked whether {they} could do it again.',
    'Up to [fifteen|eighteen] hours. We kept lunch separate, as you suggested.',
    'We had to go back an hour this week after [a fight|a fall]. The end date stays.',
    'The coding is mended: C2 for the agreed sessions, and illness where {they} was ill on a morning that {they} should have been in.',
  ],
  care: [
    'Thank you for asking me. I agree to the plan with its end date, and I will visit on the afternoons that {they} is still at home.',
    'Being at home from noon is not good for {them}: I would support going faster than this.',
    'The {parent} signed after we had gone through it together. They asked for the review dates in one text, which I have sent.',
  ],
  adviser: [
    'I have looked at the register. Six weeks have passed, so the next review should be about ending it rather than about another hour.',
    'C2 is right for the agreed afternoons. B needs an education that somebody supervises, which time at home is not.',
    'Please put the review date in the agreement itself. It is the date that everyone forgets.',
  ],
  advice: [
    "Write a short agreement: why it is in {name}'s interest, the hours of each week up to full time, the date it ends, the dates it is looked at, and who signed: the {parent} {they} lives with, the school and, as {they} has one, the {lead}. It may not be used to manage behaviour.",
    'Add whole experiences rather than hours. One full afternoon of something {they} likes is a better step than four times fifteen minutes.',
    'Say what is to be different by the end, apart from hours: [a quiet lunch|support in reading|a trained adult]. If nothing changes but the clock, full time will fail as it did before.',
    'Code the agreed sessions C2, and keep the hours against 25 in the register, so that the trend is seen. Where an EHC plan is in place, the local authority should know.',
    'Six weeks is long. If {they} is not back by then, call the people together again and ask whether the need is for different provision.',
  ],
  steps: {
    school: [
      'Rewrite the agreement with weekly hours, an end date and three review dates',
      'Set up a quiet lunch with a familiar adult on two days a week',
      'Correct the coding of afternoons since the start of term',
      'Begin one full [Wednesday|Thursday] from next week',
    ],
    care: [
      'Sign the agreement and visit on afternoons at home',
      'Raise the timetable at the next review of the plan',
    ],
    adviser: [
      'Check the register entry and the review dates with the school',
      'Send an example of a step-up plan that ended in full time',
    ],
  },
  better: [
    'Full time since [Monday of last week|the start of the month]. Lunch is still separate and may stay so; everything else is ordinary.',
    'From ten hours to [twenty|twenty-two], with an end date that everyone believes in.',
  ],
  same: [
    'Hours have not risen. The question has moved from how fast to whether the provision fits, and an early review is being asked for.',
    'Two steps up and one down. The end date was put back once, by three weeks, and all have signed again.',
  ],
};
