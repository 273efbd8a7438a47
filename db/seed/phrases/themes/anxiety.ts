import type { ThemePhrases } from '../theme-phrases.ts';

export const anxiety: ThemePhrases = {
  titles: [
    '[Too anxious to come in|Finds coming into school very hard|Anxiety at the school gate] most mornings, {year}',
    'Attendance falling with anxiety, {year}',
    'Has not been [in lessons|into the building] [for three weeks|since the last holiday], {year}',
    'Comes in but cannot [stay in class|leave reception], {year}',
    'Emotionally based non-attendance [that is getting worse|after a long illness], {year}',
    '[Sundays and Mondays are the hardest|Mornings have become a battle], {year}',
  ],
  questions: [
    'How do we build attendance back up without [making the anxiety worse|losing the trust we have]?',
    'What would a realistic [graduated return|first month back] look like for {them}, and who should lead it?',
    'We would like help to understand what is keeping {them} away, and [what to do first|which of our plans to stop].',
    'Are we right to [keep lowering the demand|hold the line on full days], and for how long?',
  ],
  worries: [
    '{name} [is awake most of the night before school|has panic attacks in the car|cries and cannot speak] when it is time to come in. On [two or three|most] mornings a week {their} {parent} turns back.',
    'Since [an argument in the dining hall|a change of tutor group|the move to a larger building] {name} has [found corridors unbearable|refused to eat on site|asked to go home by ten]. {They} now [avoids|misses] whole days.',
    '{name} [manages the first lesson and then leaves|sits in the library with {their} coat on|hides in the toilets between lessons]. Staff are kind, but nobody is sure what we are aiming for.',
    'What began as [stomach aches|headaches] on Mondays is now [two or three days a week|most of the week]. {Their} {parent} is worn out and [worried about being fined|worried that we do not believe them].',
  ],
  details: [
    '{They} is not in trouble and there are no concerns about behaviour: {they} wants to do well and cannot say what is wrong.',
    '[Large assemblies|Supply teachers|Changes of room] are the worst times; [art|science|reading with a younger class] is the best.',
    'The family has [moved twice this year|had a very hard winter], and the {lead} thinks that being away from home is itself frightening.',
    'We have marked these days as [illness|authorised], and are unsure whether that is still right.',
  ],
  tried: [
    'A [soft start|later start] with a [teaching assistant|member of the pastoral team] meeting {them} at the side door (six weeks).',
    'A time-out card, and a quiet place to go [without asking|at break and lunch].',
    'Six sessions of emotional literacy support, which {they} [enjoyed|says helped].',
    'A home visit by the [attendance lead|form tutor] every [Friday|week].',
    'Work sent home, which {they} completes well but which has [made staying at home easier|not led to coming in].',
    'A referral to the mental health support team: {they} is [on the waiting list|waiting for a first appointment].',
  ],
  childView: [
    '"I want to come in. It is the walking in bit." {They} would like [to arrive before the others|one person to be there every day].',
    '{name} says that [mornings are loud and everyone looks|{their} chest goes tight at the gate], and that {they} misses {their} friends.',
    '{They} drew the school with [the corridor shaded black|only the library coloured in] and talked about it with {their} key adult.',
    '"If I know what is going to happen I can do it." {They} asked for a [plan of the day|map of quiet places].',
  ],
  asked: [
    {
      question:
        'Could you tell us which [lessons|parts of the day] {name} does manage, and [who is with {them} then|what is different about them]?',
      answers: [
        '{They} manages [art and the first half of English|registration and maths], always with the same adult and near a door. [Break|The changeover between lessons] is when {they} goes.',
        'Mornings are best if {they} is met at the side door. {They} has [not been in a lesson after lunch|not eaten in the hall] for a month.',
      ],
    },
    {
      question:
        'Has anyone talked through a [push and pull|what helps, what hinders] exercise with {name} and {their} {parent}?',
      answers: [
        'Not until now. We did one [on Tuesday|this week]: [noise and lunchtime|not knowing who will teach {them}] push {them} away, and [worry about home|being with the baby] pulls {them} back.',
        'Our SENCO did. The strongest pull is that {they} wants to know that {their} {parent} is all right during the day.',
      ],
    },
  ],
  school: [
    '{name} came in on [Tuesday and Thursday|three mornings this week] and stayed until [break|eleven]. {They} was [proud of it|very tired afterwards].',
    'A difficult few days: {they} got as far as the [gate|reception desk] and went home again. We kept to the plan and did not [persuade|argue].',
    'We have moved {their} [tutor group|arrival time] so that {they} can come in [before the crowd|by the garden door].',
    '{Their} {parent} says that Sunday evening was [calmer|easier] this week, which has not happened since [summer|the start of term].',
  ],
  care: [
    'I saw {name} at home. {They} talked about school [for the first time|quite openly], and is worried about [falling behind|what the others will ask].',
    'I have agreed with the {parent} that mornings will be [simpler: clothes out, no talk of the whole day|the same every day], and I will be there on Monday.',
    'From our side there is no safeguarding reason for {them} to be at home. We would like to see the return go [slowly and surely|at {their} pace].',
  ],
  adviser: [
    'Thank you, that is clear. I would not add anything new this week: [keep the one adult and the one door|let the first step become easy] before the next.',
    'Please keep a simple note of [what {they} manages|how long {they} stays] each day. We will look at the pattern rather than at single days.',
    'It would help to have the {parent} at the meeting, if only for the first twenty minutes.',
  ],
  advice: [
    'Agree one graduated plan with {name}, {their} {parent} and the {lead}: begin with what {they} can nearly do already, change one thing at a time, and write down when the next step comes. A step that fails is made smaller; it is not a reason to stop.',
    'Give {them} one named adult for arrival, with a second who steps in when the first is away. Predictability matters more than [praise|rewards] at this stage.',
    'Ask {name} each Friday what made coming in easier or harder, and let the answers change the plan. [A drawing or a scale of one to five|Three short questions] is enough.',
    'Record absence by what is known at the time. Where a mental health difficulty keeps {them} away it is illness; evidence is asked for only when there is reason to doubt it.',
    'Look again at [lunchtime|corridors and changeovers|unplanned cover lessons]: what you describe points there more than to any subject.',
  ],
  steps: {
    school: [
      'Write the graduated return plan with {name} and share it with all {their} teachers',
      'Name one adult, and one deputy, to meet {them} every morning',
      'Map the day with {name}: green, amber and red places and lessons',
      'Move {their} [lunch|arrival] ten minutes earlier and review after two weeks',
    ],
    care: [
      'Visit before school on the first [two Mondays|three mornings] of the plan',
      'Talk with the {parent} about a calm and constant morning routine',
      'Ask health for an update on the mental health referral',
    ],
    adviser: [
      'Send the school the anxiety mapping questions and a sample plan',
      'Hold a thirty-minute call with the named adults about the first step',
    ],
  },
  better: [
    '{name} is in on most days and stays [until lunch|for four lessons]. {They} chose the next step {themselves}: [joining the class for registration|eating in the hall on Fridays].',
    'The one door and the one adult have worked. Absence has [halved|fallen sharply], and {their} {parent} describes mornings as ordinary again.',
  ],
  same: [
    'The plan has been kept to, but {name} has not moved beyond the [first hour|library]. We agreed to make the step smaller and to [bring health in|ask the educational psychologist].',
    'Two good weeks were followed by a setback after [illness|a change at home]. The plan stands; we start again from the second step.',
  ],
};
