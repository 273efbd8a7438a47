import type { ThemePhrases } from './theme-phrases.ts';
import { absence } from './themes/absence.ts';
import { anxiety } from './themes/anxiety.ts';
import { changeOfHome } from './themes/change-of-home.ts';
import { exclusionRisk } from './themes/exclusion-risk.ts';
import { family } from './themes/family.ts';
import { friendships } from './themes/friendships.ts';
import { noPlace } from './themes/no-place.ts';
import { reducedTimetable } from './themes/reduced-timetable.ts';
import { send } from './themes/send.ts';
import { suspensions } from './themes/suspensions.ts';
import { transition } from './themes/transition.ts';
import { transport } from './themes/transport.ts';
import { wellbeing } from './themes/wellbeing.ts';
import { youngCarer } from './themes/young-carer.ts';

type ThemeOfChild = {
  phrases: ThemePhrases;
  /** Year groups it is asked about. */
  years: readonly [from: number, to: number];
  /** How often, beside the others. */
  weight: number;
};

/** By the code of the theme. */
export const themesOfChildren: Readonly<Record<string, ThemeOfChild>> = {
  anxiety: { phrases: anxiety, years: [4, 11], weight: 14 },
  absence: { phrases: absence, years: [0, 11], weight: 15 },
  exclusion_risk: { phrases: exclusionRisk, years: [3, 11], weight: 12 },
  suspensions: { phrases: suspensions, years: [7, 11], weight: 10 },
  reduced_timetable: { phrases: reducedTimetable, years: [1, 11], weight: 8 },
  send: { phrases: send, years: [2, 11], weight: 10 },
  no_place: { phrases: noPlace, years: [3, 11], weight: 5 },
  change_of_home: { phrases: changeOfHome, years: [1, 11], weight: 9 },
  transport: { phrases: transport, years: [5, 11], weight: 4 },
  transition: { phrases: transition, years: [7, 8], weight: 6 },
  friendships: { phrases: friendships, years: [6, 11], weight: 4 },
  family: { phrases: family, years: [0, 11], weight: 6 },
  young_carer: { phrases: youngCarer, years: [7, 11], weight: 3 },
  wellbeing: { phrases: wellbeing, years: [8, 11], weight: 5 },
};
