/** What the Virtual School and social care write while a request finds its way. */
export const accepted = [
  'Thank you for this clear request. We have accepted it, and an adviser will be in touch [within the week|shortly].',
  "Accepted. The {lead}'s team has been added, so that everyone reads the same thing.",
  'Thank you: this is exactly what the consultation is for. We will come back to you with a name.',
  'We have read this carefully and will take it on. Please carry on with what you are doing meanwhile.',
];

export const askedOfSchool = [
  'Could you tell us [what has been tried in the last month|who else is working with {name}], with dates? It will help us to choose the right adviser.',
  'Please say how things stand [since you wrote|this week], and whether {their} {parent} has been told.',
  'Before we go on: what would you like to be different by the [end of term|next holiday]?',
];

export const answersOfSchool = [
  'Of course. [Mentoring since September and a later start since half term|Two meetings and a support plan, now in week five]. {Their} {parent} knows and is glad of it.',
  'This week: two days in, three out. The {parent} knows. We would like {them} to be in for [four days|most mornings] by the holiday.',
  'The family support worker and the {lead}; nobody else. I have asked both whether they can come.',
];

export const askedOfCare = [
  'Could the team say how things are at home at present, as far as school needs to know, and who will join?',
  'Does the plan say anything about school, and is there a review date we should work towards?',
  "May we have the {lead}'s view of the [journey|timetable|next steps], please?",
];

export const answersOfCare = [
  'There are changes at home that I cannot set out here; school should know that mornings are hard until the end of the month. I will join.',
  'The plan is looked at again in [three|five] weeks. School is in it as one line, which I would like to make into something better.',
  'Yes. I visit on Wednesdays and can do a call any day after two.',
];

export const signposted = [
  'Our guide answers this, and the [attendance team|SEND advice line] can talk it through. Please come back if it is not enough.',
  'This is best taken up first in your next targeting support meeting. I attach the two guides that fit.',
  'The question is about coding, and the page on attendance codes covers it. No consultation is needed unless it raises something else.',
  'The training on {theme} next month will help more than a meeting: I have kept you a place.',
];

export const redirected = [
  'This belongs with the SEND team, since the question is about the content of the plan. I have spoken to them, and they expect your call.',
  'Passed to the admissions team with your agreement: the child is without a place, and the clock is theirs.',
  'As the child is looked after, the personal education plan is the right place. Your adviser for children looked after has been told.',
  'There is a safeguarding question in what you describe. You have told us that you called the front door today, which is right; we stand back until it is answered.',
];

export const declined = [
  'There has never been a social worker and there is no sign of need for one, so that this falls outside our work. The attendance team can help.',
  'We advise professionals and cannot work with the pupil directly, which is what is asked for. We would gladly look at it again as a question about your own practice.',
  'The matter is before the governors, and it would not be right for us to give advice to one side now.',
  'The pupil has left, and another authority is responsible. Their Virtual School has a page like ours.',
];

export const merged = [
  'There is an open consultation about the same child from last month. I have joined the two, so that the history is in one place.',
  'The {lead} asked about the same thing last week. We will work on both as one.',
];

export const withdrawn = [
  'Things have moved on: the place was confirmed this morning. Thank you.',
  'The family is moving out of the county on Friday.',
  'We have sorted it out with the {lead} and no longer need the consultation.',
  'Sent twice by mistake, sorry.',
];

export const reopened = [
  'The same worries have come back after the holiday, so we have opened it again and kept the history.',
  'New information from the school: we would like to go on where we left off.',
];

export const waiting = [
  'No answer yet. A reminder has gone to the school, and I will ring on Monday.',
  'I have let the school know that the clock stands until we hear from them.',
];
