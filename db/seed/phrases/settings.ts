/** What is said in consultations about a group of pupils, a whole school or a trust, whatever the topic. */
export const ofSettings = {
  strengths: [
    'A strong pastoral team, and leaders who want this.',
    'Staff stay: most have been here for more than five years.',
    'Very good relations with families, and a busy breakfast club.',
    'Our nurture provision is full of ideas and well run.',
    'The governors ask about these pupils at every meeting.',
  ],
  tried: [
    'A list of pupils with a social worker, seen by the pastoral team each Monday.',
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
    'We have looked through the list with fresh eyes, and two names had been forgotten.',
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
    'Train those who see pupils at the hard times: lunch staff, supply teachers, the office. They are usually the last to be asked.',
  ],
  steps: {
    school: [
      "Present the group's figures to governors, with a plan",
      'Name a post box and a deputy for messages from social care',
      'Check every part-time timetable against the register',
      'Brief lunch and supply staff',
      'Try the conversation before a sanction in two year groups',
    ],
    care: [],
    adviser: [
      'Lead a staff session of one hour',
      'Send figures of schools of a like size',
      'Walk the school at lunchtime and report what was seen',
    ],
  },
  better: [
    'The gap has narrowed by [two|three] points over a half term, and fewer days were lost.',
    'Leaders look at the figures every fortnight, and something is done about each of them.',
  ],
  same: [
    'Changes are in place, and it is too early for figures. We look again next half term.',
    'Some year groups are doing it and others are not. Leaders will take it up.',
  ],
} as const;
