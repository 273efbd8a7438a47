/** A second sentence, which many people add. */
export const afterQuestion = [
  'We can meet on any day after [three|half past two].',
  'Half an hour with someone who [does not know us yet|has seen this elsewhere] would help.',
  'We would be glad of an answer before the [next meeting|core group|end of the month].',
  'Please be frank with us.',
  'A [call|visit] would be better than a form of words.',
  'We have [talked it through with the family|asked ourselves this for weeks], and go round in circles.',
];

export const afterSchool = [
  'I will write again [on Friday|next week|after the weekend].',
  'The {parent} [knows that I am writing this|has heard the same from us].',
  'We told {name} that [you would hear of it|we are pleased].',
  '{Their} [key adult|teacher] asks whether to [carry on|change anything].',
  'It is early, and we [are careful with our hopes|do not want to jinx it].',
  'If you [have a minute|see another way], please say.',
  'We keep to the plan [for now|until the review].',
];

export const afterCare = [
  'I [visit|see them] next on [Tuesday|Wednesday|Thursday].',
  'Please ring me if anything changes [before then|at school].',
  'My manager has been told.',
  'I have said the same to the family, [in those words|face to face].',
  'I am away [on Friday|from Monday], and the duty team has the file.',
];

export const afterAdviser = [
  'A line [by Friday|next week] would help me.',
  'There is no need to [reply|do anything today].',
  'I am [in the area on Thursday|free after two tomorrow], should you want to talk.',
  'If that is too much at once, [leave the second half|begin with one of them].',
  'Thank you for [writing so fully|keeping at it|the care that you take].',
];

export const afterReview = [
  '{name} was [part of the conversation|there for the first ten minutes].',
  'What {name} had said was read out at the start.',
  'The {parent} [took part by telephone|came, and spoke].',
  'Everyone had [looked at the figures beforehand|brought one thing that went well].',
  'School [leads|keeps the record] from here until the next look.',
];

export const afterClosing = [
  'Thank you all for the work.',
  'Please come back [at any time|if things change].',
  'The history stays here, should it be needed.',
  '{name} has been told, [in school|at home].',
];
