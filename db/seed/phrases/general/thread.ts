/** Around meetings, and what is said among professionals or within the Virtual School alone. */
export const places = [
  'Video call',
  'Video call',
  'At the school',
  'By telephone',
  'Northmere House, room 4',
  "At the children's centre",
];

export const meetingNotes = [
  'To agree the first two weeks, and who leads.',
  'To hear from everyone once, and to agree on three things.',
  "Planning meeting. Please bring the attendance pattern and the child's views.",
  'Half an hour to look at the draft plan together. The {parent} joins for the second half.',
  'Review of the first steps, and the next.',
];

export const settingMeetingNotes = [
  'With the leadership team: the figures first, then two things to try.',
  'To plan the staff session and who takes part.',
];

export const careToVirtualSchool = [
  'For the Virtual School: the family has asked that school be told of [the move|the change], and not of the reasons. I will keep to that.',
  'I would rather that this stayed between us for now: a change of {lead} is coming at the end of the month. I will tell school myself, next week.',
  'The review of the plan is brought forward. School will get the date from me once the family knows it.',
  'Between us: contact has been hard on {them} this [week|month], and I expect a dip. There is nothing for school to do but be kind.',
  'My manager agrees to the visits before school, for four weeks to begin with. I will tell school once the {parent} has said yes.',
];

export const virtualSchoolToCare = [
  'Could we speak before the meeting? I would like to be sure that we say the same thing about the [dates|plan].',
  'Thank you for the background. None of it needs to go further than this for the advice to make sense.',
  'May I ask how [the {parent}|the family] took the last review? It would help me to choose the tone.',
  'School is anxious about saying too much at home. Would you tell the {parent} yourself about the meeting?',
];

export const withinVirtualSchool = [
  'Third request from this school this half term. Worth offering the staff session?',
  "I know the family from a sibling's consultation, so please check with me before the first meeting.",
  'Spoke to the officer in admissions: promising. Not to be passed on until it is confirmed.',
  'I am away from Thursday. Sunniva has the papers if the school rings.',
  'A note on load: I can take this one if the review of the other is put back a week.',
];

export const thanks = [
  'Thank you, that helps a great deal. We will [try it from Monday|talk to {name} tomorrow].',
  'Thank you. I have shared this with [{their} teachers|the head of year and the SENCO].',
  'That makes sense to us. One question: may we [tell the {parent}|share the plan with the family] before the meeting?',
];

export const replies = [
  'Yes, please do: it is their plan more than ours.',
  'By all means. Write to me if it does not go as you hope.',
  'Good. I will look in again [next Friday|in a fortnight].',
];
