/** What a request says whatever its theme. */
export const strengths = {
  primary: [
    '{name} is [funny|gentle|curious] and loves [animals|building|stories|being outside].',
    'Reads [well above|at] the level of the class and [remembers everything|writes wonderful stories].',
    '{They} is kind to younger children and is proud of [being lunch monitor|looking after the class plants].',
    'Good with numbers, and [patient with puzzles|quick at games].',
    'Has a warm bond with [the teaching assistant|{their} class teacher], and [asks for help well|tells the truth].',
    '{They} [runs like the wind|sings beautifully|draws for hours] and is liked by the class.',
    'The family [turns up for every performance|wants the best for {them}], and a grandparent [reads with {them}|collects {them}] every week.',
  ],
  secondary: [
    '{name} is [articulate|thoughtful|dryly funny], and adults who know {them} enjoy {their} company.',
    'Gifted in [art|design and technology|drama|music], where {they} [leads others|stays after the bell].',
    'Plays [football|rugby|netball] for [the school|a club] and is never late for it.',
    '{They} is loyal to {their} friends, and gentle with [younger pupils|a cousin in Year 7].',
    'Wants to be a [paramedic|plumber|vet|chef|hairdresser|games designer] and knows what it takes.',
    'Makes [quick progress|up lost ground] whenever {they} is here: predicted grades are [better than {they} thinks|within reach].',
    'Has kept a [Saturday job|paper round|place in the cadets] all year.',
    'One trusted adult, [the librarian|{their} tutor|the site manager], to whom {they} [talks openly|goes when things are hard].',
  ],
};

export const childViewNotYet = [
  '{They} [has not been in|was absent all week]; {their} key adult will ask on [Monday|the first day back].',
  'We wanted to know first [what we can offer|who will be involved], so as not to raise hopes.',
  'A colleague who knows {them} well is away until next week.',
  '{They} did not want to talk this week, and we said that we would ask again.',
];

export const parentsNotYet = [
  'We have [tried three times by telephone|left two messages] and will speak to them before the meeting.',
  "The {lead} has asked us to wait until after [Thursday's visit|the core group].",
  'An interpreter is booked for [next week|Tuesday].',
  'There was a hard meeting last week, and we will tell them [together with the {lead}|face to face].',
];

export const joinOthers = [
  '',
  '',
  '',
  '',
  '',
  'The school nurse',
  'The educational psychologist who knows our school',
  'The youth worker from the estate project',
  'The SEND case officer',
  'Our family support worker',
  'The mental health support team',
  "The trust's director of inclusion",
];

export const attendanceNotes = [
  'The figures above are right. [Most of the absence falls on two days a week|The fall began about two months ago|The last fortnight was better].',
  'Some marks may still change: [two weeks are being checked|a few days are waiting for a reason].',
  'Nothing to add.',
  'Compared with last year this is [a sharp fall|much the same|a little better].',
  '{They} was on a school visit for [two|three] of these days, which counts as attending.',
];

export const noRegisterNotes = [
  'No register has been kept since the last school, whose figures are above.',
  'These are the last weeks at the old school. Since then there is nothing to count.',
  'Attendance was good until the move.',
];

export const noRecordNotes = [
  'We hold the figures for each pupil and can bring them to the meeting.',
  'Whole-school attendance is [a little below|close to] the national figure; for this group it is far lower.',
  'Suspensions have [risen by a third|doubled] since last year, from a small number.',
];
