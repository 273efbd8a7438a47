import type { OutcomeWord } from '#db/schema/consultations.ts';

/** How a consultation ends, in the words of the adviser and of the agency that asked. */
export const closed: Record<OutcomeWord, readonly string[]> = {
  improved: [
    'Attendance has risen and stayed up over [six|seven] school weeks. School and family know what made the difference and will carry on.',
    'Fewer days lost, and a child who is glad to be in. Nothing further is needed from us.',
  ],
  plan_agreed: [
    'There is one plan that everyone has signed, with dates and owners. School leads it from here.',
    'Plan in place and working so far. Please come back if it stops.',
  ],
  advice_taken: [
    'The advice was used and the school is content to go on by itself.',
    'Advice given and taken up in the [support plan|staff briefing]. No further meeting was needed.',
  ],
  no_change: [
    'The figures have not changed in the time we had. What was tried and what was learnt are recorded for whoever comes next.',
    'We have given what advice we can. The difficulty now lies with [provision|a wait for health], and is being followed there.',
  ],
  moved_on: [
    "The child has moved to a school outside the county. The new school has the plan, with the family's agreement.",
    'The child has left the school. We have written to the next one.',
  ],
  other_route: [
    'Taken forward by the SEND team, who hold the next review.',
    'The fair access panel has it now. We close here so that there is one place to look.',
  ],
};

export const ofSettings: Record<OutcomeWord, readonly string[]> = {
  improved: ['The figures of the group have moved in the right direction for a whole half term.'],
  plan_agreed: ['The school has a written plan of its own, with owners and a date for looking back.'],
  advice_taken: ['Advice given to the leadership team and taken into the [policy|training plan].'],
  no_change: ['Work has been put off until after the inspection. The advice stands.'],
  moved_on: ['The leadership of the school has changed. The new head will ask again if it is wanted.'],
  other_route: ['Taken into the targeting support meetings, where it belongs from now on.'],
};

export const feedback: Record<1 | 2 | 3 | 4 | 5, readonly string[]> = {
  5: [
    'Quick, practical and kind. We knew whose turn it was all the way through.',
    'Having the {lead} in the same conversation changed everything.',
    'The advice was about our pupil and not about pupils in general.',
    'We have used the same plan for two other children since.',
  ],
  4: [
    'Very helpful. The meeting could have come a week sooner.',
    'Clear advice. It took us a while to do our part.',
    'Good to be asked what the child thinks.',
  ],
  3: [
    'Useful, though most of it we were doing already.',
    'The advice was sound; the waiting list for health was not changed by it.',
  ],
  2: [
    'It took three reminders before social care joined.',
    'The plan was good on paper and we did not have the staff for it.',
  ],
  1: ['We needed a place for the child and got a meeting.'],
};

export const feedbackOfSettings: Record<1 | 2 | 3 | 4 | 5, readonly string[]> = {
  5: [
    'It asked us the hard questions kindly, and left us with a plan.',
    'Staff still talk about the session.',
  ],
  4: ['Good advice, and figures of schools like ours. More time would have helped.'],
  3: ['Sound, though we knew much of it. The walk at lunchtime was the best part.'],
  2: ['The dates were moved twice.'],
  1: ['We had hoped for more than a meeting.'],
};

export const doneWords = [
  'Done, and [working so far|well received].',
  'Done on [Monday|Thursday]. The {parent} was there too.',
  'Done. It took longer than planned, and was worth it.',
  '',
  'In place since last week.',
  'Done; notes are on file.',
  '',
];
