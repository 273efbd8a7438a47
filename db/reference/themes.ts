/** What consultations are about, in the order in which they are offered. */
export const themes = [
  ['anxiety', 'Anxiety and emotionally based non-attendance'],
  ['absence', 'Persistent or severe absence'],
  ['exclusion_risk', 'Risk of permanent exclusion'],
  ['suspensions', 'Repeated suspensions'],
  ['reduced_timetable', 'Part-time timetable'],
  ['send', 'Special educational needs and delayed support'],
  ['no_place', 'No school place or not in education'],
  ['change_of_home', 'Change of home or carer'],
  ['transport', 'The journey to school'],
  ['transition', 'Moving between schools or phases'],
  ['friendships', 'Friendships and peer relationships'],
  ['family', 'Working with parents and carers'],
  ['young_carer', 'Young carers'],
  ['wellbeing', 'Mental health and wellbeing'],
  ['whole_school', 'Whole-school practice and training'],
] as const;

export type ThemeCode = (typeof themes)[number][0];
