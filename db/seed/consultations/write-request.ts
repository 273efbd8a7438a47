import { nameInTitle } from '#src/consultations/request/names-in-title.ts';
import { byCare, strengthsSeenByCare, triedByCare } from '../phrases/general/by-care.ts';
import * as general from '../phrases/general/request.ts';
import { themesOfChildren } from '../phrases/index.ts';
import { ofGroup, ofSchool, ofTrust, type SettingPhrases } from '../phrases/settings.ts';
import type { Random } from '../random.ts';
import { sayOne, saySome, type Words } from '../speak.ts';
import type { Plot } from './plot.ts';
import { suitsYear } from './words.ts';

export type Request = Record<string, unknown> & { question: string; worries: string };

/** The title and the answers of a request, as they were sent. */
export function writeRequest(plot: Plot, random: Random, words: Words): { title: string; request: Request } {
  const { theme, urgency } = plot;
  const themes =
    plot.kind === 'child'
      ? [theme, ...alsoAbout(theme, random)]
      : ['whole_school', ...alsoAbout(theme, random)];
  const { title, ...said } = plot.child ? aboutChild(plot, random, words) : aboutSetting(plot, random, words);
  return { title: plot.title ?? title, request: { ...said, themes, urgency } };
}

function aboutChild(plot: Plot, random: Random, words: Words) {
  const { phrases } = themesOfChildren[plot.theme] ?? { phrases: null };
  if (!phrases || !plot.child) throw new RangeError(`no phrases about ${plot.theme}`);
  const suits = suitsYear(plot);
  const ask = (from: readonly string[]) => sayOne(random, from, words, suits);
  const care = plot.requester.people.some(({ role }) => role === 'social_worker')
    ? byCare[plot.theme]
    : undefined;
  const names = [plot.child.givenName, plot.child.familyName, plot.child.knownAs ?? ''];
  const isNameless = (text: string) => suits(text) && nameInTitle(text, names) === null;
  const year = Number(words.year?.match(/\d+/)?.[0] ?? 0);
  const strengths = care ? strengthsSeenByCare : general.strengths[year > 6 ? 'secondary' : 'primary'];
  const asked = random.chance(0.85);
  const told = random.chance(0.86);
  return {
    title: sayOne(random, care?.titles ?? phrases.titles, words, isNameless),
    question: ask(care?.questions ?? phrases.questions),
    strengths: saySome(random, strengths, 2, words, suits).join(' '),
    worries: `${ask(care?.worries ?? phrases.worries)}\n\n${ask(phrases.details)}`,
    tried: saySome(random, care ? triedByCare : phrases.tried, random.whole(2, 3), words, suits).join('\n'),
    childView: asked ? ask(phrases.childView) : '',
    childViewNotYet: asked ? '' : ask(general.childViewNotYet),
    parentsKnow: told ? 'yes' : 'no',
    parentsNotYet: told ? '' : ask(general.parentsNotYet),
    joinSocialCare: plot.steps.some(({ by }) => by === 'care') || random.chance(0.6),
    joinOthers: random.pick(general.joinOthers),
    attendanceNote: ask(general.attendanceNotes),
  };
}

function aboutSetting(plot: Plot, random: Random, words: Words) {
  const own = plot.kind === 'group' ? ofGroup : plot.kind === 'trust' ? ofTrust : ofSchool;
  const phrases: SettingPhrases = { ...ofSchool, ...own };
  const one = (from: readonly string[]) => sayOne(random, from, words);
  return {
    title: one(phrases.titles),
    question: one(phrases.questions),
    strengths: saySome(random, phrases.strengths, 2).join(' '),
    worries: one(phrases.worries),
    tried: saySome(random, phrases.tried, random.whole(2, 3)).join('\n'),
    childView: one(phrases.childView),
    childViewNotYet: '',
    parentsKnow: 'yes',
    parentsNotYet: '',
    joinSocialCare: false,
    joinOthers: random.pick(general.joinOthers),
    attendanceNote: one(general.noRecordNotes),
    ...(plot.kind === 'group' && { groupSize: random.whole(3, 9), groupDescription: one(groups) }),
  };
}

const groups = [
  'In the same year, and known to each other since primary school. Most have a social worker.',
  'They live on one estate and come in together. Some are related.',
  'All have been suspended this year, and all have or have had a social worker.',
  'Pupils on plans who will sit exams in the summer.',
];

const beside: Record<string, readonly string[]> = {
  anxiety: ['wellbeing', 'absence', 'friendships'],
  absence: ['family', 'transport', 'wellbeing'],
  exclusion_risk: ['suspensions', 'send'],
  suspensions: ['exclusion_risk', 'friendships'],
  reduced_timetable: ['exclusion_risk', 'send', 'anxiety'],
  send: ['absence', 'exclusion_risk'],
  no_place: ['change_of_home'],
  change_of_home: ['absence', 'transport'],
  whole_school: ['absence', 'suspensions', 'reduced_timetable'],
};

const alsoAbout = (theme: string, random: Random): string[] =>
  beside[theme] && random.chance(0.4) ? [random.pick(beside[theme])] : [];
