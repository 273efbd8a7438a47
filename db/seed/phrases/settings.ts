/** Requests about a group of pupils, a whole school or a trust. `{school}` is its name. */
export type SettingPhrases = {
  titles: readonly string[];
  questions: readonly string[];
  worries: readonly string[];
  strengths: readonly string[];
  tried: readonly string[];
  childView: readonly string[];
  school: readonly string[];
  adviser: readonly string[];
  advice: readonly string[];
  steps: { school: readonly string[]; adviser: readonly string[] };
  better: readonly string[];
  same: readonly string[];
};

export const ofSchool: SettingPhrases = {
  titles: [
    'Suspensions of pupils with a social worker across the school',
    'Attendance of pupils with a social worker, [whole school|all year groups]',
    'Reviewing our [behaviour|attendance] policy with vulnerable pupils in mind',
    'How we work with social care: [a fresh start|getting the basics right]',
    'Staff training on [trauma and behaviour|emotionally based non-attendance]',
    'Part-time timetables: are ours in order?',
    'Preparing for a targeting support meeting',
  ],
  questions: [
    'Which two or three changes would make the most difference to these pupils, and how would we know?',
    'Could you look at our [policy|figures|register] with us, and [tell us what you see|ask the hard questions]?',
    'What do schools like ours do well that we have not thought of?',
    'How do we help staff to [hold high expectations and still flex|see what lies behind absence]?',
  ],
  worries: [
    'Pupils with a social worker are [four|five] times as likely to be suspended here as others. We did not know it until we [counted|looked].',
    'Attendance overall has recovered and that of this group has not. The gap is now [eleven|nine|fourteen] points.',
    'We have [six|eight] part-time timetables, and are not sure that all have an end date.',
    'Messages from social care arrive with [one person|the office], and are not always passed on. We hear of changes from the children.',
    'We are good at individual plans and have no common way of working. Each case begins from nothing.',
  ],
  strengths: [
    'A strong pastoral team, and leaders who want this.',
    'Staff stay: most have been here for more than five years.',
    'Very good relations with families, and a busy breakfast club.',
    'Our nurture provision is full of ideas and well run.',
  ],
  tried: [
    'A list of pupils with a social worker, seen by heads of year each Monday.',
    'A staff meeting on trauma, well received and not followed up.',
    'Weekly attendance meetings in which this group comes first.',
    'A change in the behaviour policy: a conversation before any sanction.',
    'A link governor for vulnerable pupils.',
  ],
  childView: [
    'Our pupil voice group says that [being asked in front of others|different rules with different teachers] is the worst part.',
    'In a survey these pupils felt less safe at lunch than others did, and more known by staff.',
    'Several said that they would like one adult and not five.',
  ],
  school: [
    'The leadership team has read the advice, and would like to begin with lunchtimes.',
    'We have looked through the register: three timetables have been ended and two rewritten.',
    'Staff session held, with good questions. The hardest was about cover teachers.',
    'First figures since the change: small numbers, right direction.',
  ],
  adviser: [
    'Could you bring the figures by year group and by day? Please leave out names: they are not needed for this.',
    'I suggest one change that every adult makes rather than five that some do.',
    'May I come and see a lunchtime?',
  ],
  advice: [
    "Look at the group's figures every fortnight in the same meeting and ask one question of each number: what have we done, and what is next? Keep names out of it unless someone in the room acts on them.",
    'Choose one practice for all adults, such as a greeting at the door or a conversation before a sanction, and check it by walking round. Policy follows practice here.',
    'Make one person the post box for social care, with a deputy, and a rule that a message is passed on within the day.',
    'Put every part-time timetable in the register with its aim, its dates and its end, and look at all of them together each half term. Report none if there are none.',
    'Train those who see pupils at the hard times: lunch staff, cover teachers, the office. They are usually the last to be asked.',
  ],
  steps: {
    school: [
      "Present the group's figures to governors, with a plan",
      'Name a post box and a deputy for messages from social care',
      'Check every part-time timetable against the register',
      'Brief lunch and cover staff',
      'Try the conversation before a sanction in [Year 8|two year groups]',
    ],
    adviser: [
      'Lead a staff session of one hour',
      'Send figures of schools of a like size',
      'Walk the school at lunchtime and report what was seen',
    ],
  },
  better: [
    'The gap has narrowed by [two|three] points over a half term, and suspensions in the group have halved.',
    'Every part-time timetable has an end date, and there are half as many.',
  ],
  same: [
    'Changes are in place, and it is too early for figures. We look again next half term.',
    'Two year groups are doing it and three are not. Leaders will take it up.',
  ],
};

export const ofGroup: Partial<SettingPhrases> & Pick<SettingPhrases, 'titles' | 'worries'> = {
  titles: [
    'A group of [Year 8 boys|Year 9 girls|Year 10 pupils] missing lessons together',
    'Five pupils in [Year 6|Year 7] who are often late',
    'Pupils on child in need plans in [Year 10|Year 11] before their exams',
    'Siblings in three classes with falling attendance',
    'Small group returning from alternative provision',
  ],
  worries: [
    'The group is [six|five] pupils, of whom [four|three] have a social worker. They arrive together, leave together and are suspended together.',
    'These pupils have little in common but the [walk to school|bus], and they are late every day. Some lose an hour a day.',
    'Exams are near. Attendance in the group is [71|68|74] per cent, and each of them needs something else.',
    'Three children of one family in three classes, with three sets of meetings. Attendance of all has fallen since the summer.',
  ],
};

export const ofTrust: Partial<SettingPhrases> & Pick<SettingPhrases, 'titles' | 'worries'> = {
  titles: [
    'A common approach to suspension across [our schools|the trust]',
    'Attendance of pupils with a social worker in all our schools',
    'Moves between our primary and secondary schools',
    'A trust-wide register of part-time timetables',
  ],
  worries: [
    'Our schools suspend at very different rates, and the difference is not explained by their pupils.',
    'Each school has its own form, list and threshold. A child who moves between two of ours begins again.',
    'Attendance of this group runs from [79|81] to [92|93] per cent in our schools, and those who do best do not know why.',
  ],
};
