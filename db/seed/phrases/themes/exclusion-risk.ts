import type { ThemePhrases } from '../theme-phrases.ts';

export const exclusionRisk: ThemePhrases = {
  titles: [
    'Close to permanent exclusion [after a fight|after a serious incident|and running out of ideas], {year}',
    '[Governors are asking what is left|We do not want to exclude]: {year}',
    'At risk of permanent exclusion with [two terms|one term|a year] to go, {year}',
    'How to keep a pupil in school [safely|after an assault on staff], {year}',
    'Behaviour [has become unsafe|escalating quickly] since the start of term, {year}',
  ],
  questions: [
    'What would you want to have seen tried before a head could say that nothing is left?',
    'Is there [a managed move|off-site direction|alternative provision] that fits, and [who decides|how would we go about it]?',
    'How do we keep {them} and others safe while [the plan is made|the assessment goes ahead]?',
    'Could someone [look at our plan with fresh eyes|help us think] this week, before the [head decides|governors meet]?',
  ],
  worries: [
    'There have been [three|four] serious incidents in a fortnight. In the last one {name} [pushed a member of staff|threw a chair|hit another pupil], and the head is considering permanent exclusion.',
    '{name} [carries a great deal of anger from home|reacts before anyone can reach {them}]. {They} is sorry afterwards and it happens again.',
    'Staff are [frightened|exhausted], and parents of other children have [complained|written to the governors]. We think that {they} can stay, but not as things are.',
    'A multi-agency meeting last month agreed support that has [not begun|been delayed], and meanwhile {name} has reached the end of our behaviour policy.',
  ],
  details: [
    'Incidents come [between eleven and one|after unstructured time|on days after contact]; mornings are calm.',
    'There is [no plan in place for SEND|an assessment under way], though we think that [language|attention|trauma] has a part in it.',
    '{They} [talks well with one teaching assistant|has never been in trouble in drama or PE].',
    'The {lead} was told of each suspension on the day, and shares our worry about what a permanent exclusion would mean at home.',
  ],
  tried: [
    'A pastoral support plan over [eight|twelve] weeks, reviewed [twice|fortnightly].',
    'A reduced number of teachers, and [two lessons a day|afternoons] in our inclusion room.',
    'A risk assessment with a response that everyone knows ([two adults, no touch|clear the room, one voice]).',
    'Restorative meetings after each incident: {they} [takes part well|finds them hard].',
    'Off-site provision [one day|two days] a week, with transport.',
    'Advice from the [behaviour support team|educational psychologist], which we follow.',
  ],
  childView: [
    '"Everyone is waiting for me to mess up." {They} wants [to stay|one more try], and says that [the corridor is where it goes wrong|it starts when people shout].',
    '{name} says that {they} [would rather be sent out than look stupid|can feel it coming and cannot stop].',
    '{They} asked whether {they} [would have to leave the area|could still see {their} friends] and did not want to say more.',
    '"Let me leave before I blow." {They} would use a card if [all teachers accepted it|nobody made a fuss].',
  ],
  asked: [
    {
      question:
        'Could you send the [dates and half days|list] of suspensions, and what was different on the days that went well?',
      answers: [
        'The suspensions are on the record and up to date. Good days have [a calm start with Miss Tansy|PE before break] and no [cover lesson|change of plan].',
        'All entered. The good days are when {they} is met at the gate and has eaten; we noticed it [only when you asked|while writing this].',
      ],
    },
    {
      question:
        'When does the head need to decide, and have the {lead} and {their} {parent} been told where things stand?',
      answers: [
        'By the end of [next week|Friday]. Both have been told, and the {parent} would like to come to the meeting.',
        'No date is set while this consultation runs, which the chair of governors has agreed to.',
      ],
    },
  ],
  school: [
    'A better week: one removal from a lesson and no incident. {name} used the card [twice|three times] and came back each time.',
    'Suspended again for [one day|two days] after [an argument at lunch|a threat to a pupil]. The {lead} was told within the hour. We have not moved to permanent exclusion.',
    'The head has agreed to hold off while the plan runs to the [holiday|end of the month].',
    'Staff met on Monday and [agreed a script|practised the first two minutes of an incident]. It felt different already.',
  ],
  care: [
    'What happens in school comes on days after [contact|late nights at home]. I will tell school the dates in advance.',
    'I would speak strongly against permanent exclusion: school is the one [safe|constant] place {they} has.',
    'I can see {name} in school on [Wednesdays|Thursdays] for the next month, if a room can be found.',
  ],
  adviser: [
    'I can come to the meeting. Please have the pattern of incidents by time and place; it usually says more than the list.',
    'If off-site direction is considered, it needs a written aim, an end date and a way back. I will send an outline.',
    "For clarity: the decision to exclude is the head teacher's alone. Our part is to see that other ways have been thought through.",
  ],
  advice: [
    'Treat the next six weeks as one plan with one owner. Put in it when incidents happen, what comes before them, what each adult does in the first two minutes, and how {name} comes back into class the same day.',
    'Plan for the time that goes wrong rather than for the whole day: [late mornings|lunch and the lesson after it|corridors]. A [shorter lunch|job with a trusted adult|different route] costs less than another suspension.',
    'Ask whether an unmet need lies underneath. A screening for language and attention takes an hour and may change the plan; if needs are found, adjustments come before sanctions.',
    'Let {name} help to write the plan, including what adults will do. A card that every teacher honours is worth more than a promise made after an incident.',
    'If a move is thought of, look first at a time-limited placement with a return date. A managed move is voluntary and needs the agreement of everyone, the {parent} included.',
  ],
  steps: {
    school: [
      'Chart every incident since the start of term by time, place and adult',
      'Write the six-week plan with {name}, and brief all staff who teach {them}',
      'Agree an exit card that every teacher accepts, and try it for two weeks',
      'Screen for speech, language and attention needs',
      'Take the plan to the chair of governors for information',
    ],
    care: [
      'Tell school in advance of contact dates and changes at home',
      'See {name} in school once a week for the next month',
      'Bring the family network together about keeping {them} in school',
    ],
    adviser: [
      'Join the planning meeting and record what was agreed',
      'Send the outline for a time-limited off-site placement',
      'Call the school every Friday until the review',
    ],
  },
  better: [
    'No suspension since the plan began, and [two|three] incidents that were ended early. The head no longer speaks of permanent exclusion.',
    'The card works, and so does the changed lunchtime. {name} has been out of lessons for [minutes rather than hours|far less time].',
  ],
  same: [
    'Fewer incidents but one serious one. The plan was right and was not known to [cover staff|all adults]; we agreed how to mend that.',
    'The risk stands. A time-limited placement begins next month, with a date for coming back and the same adult on both sites.',
  ],
};
