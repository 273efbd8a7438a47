import { nameInTitle } from '#src/consultations/request/names-in-title.ts';
import { episodeOn } from '../children/child.ts';
import { byCare, strengthsSeenByCare, triedByCare } from '../phrases/general/by-care.ts';
import * as general from '../phrases/general/request.ts';
import { afterQuestion } from '../phrases/general/tails.ts';
import { themesOfChildren } from '../phrases/index.ts';
import { ofSettings } from '../phrases/settings.ts';
import { topicsOfGroups, topicsOfSchools, topicsOfTrusts } from '../phrases/topics.ts';
import type { Random } from '../random.ts';
import { sayMore, sayOne, saySome, type Words } from '../speak.ts';
import type { Plot } from './plot.ts';
import { suiting } from './words.ts';

export type Request = Record<string, unknown> & { question: string; worries: string };

/** The title and the answers of a request, as they were sent. */
export function writeRequest(plot: Plot, random: Random, words: Words): { title: string; request: Request } {
  const { title, themes, ...said } = plot.child
    ? aboutChild(plot, random, words)
    : aboutSetting(plot, random, words);
  return { title: plot.title ?? title, request: { ...said, themes, urgency: plot.urgency } };
}

function aboutChild(plot: Plot, random: Random, words: Words) {
  const { phrases } = themesOfChildren[plot.theme] ?? { phrases: null };
  if (!phrases || !plot.child) throw new RangeError(`no phrases about ${plot.theme}`);
  const suits = suiting(plot);
  const ask = (from: readonly string[]) => sayOne(random, from, words, suits);
  const care = plot.requester.people.some(({ role }) => role === 'social_worker')
    ? byCare[plot.theme]
    : undefined;
  const names = [plot.child.givenName, plot.child.familyName, plot.child.knownAs ?? ''];
  const fitsTitle = (text: string) =>
    suits(text) &&
    nameInTitle(text, names) === null &&
    (plot.theme !== 'no_place' || /excluded/.test(text) === (plot.exclusion !== null));
  const year = Number(words.year?.match(/\d+/)?.[0] ?? 0);
  const strengths = care ? strengthsSeenByCare : general.strengths[year > 6 ? 'secondary' : 'primary'];
  const asked = random.chance(0.85);
  const told = random.chance(0.86);
  return {
    themes: [plot.theme, ...alsoAbout(plot.theme, random)],
    title: sayOne(random, care?.titles ?? phrases.titles, words, fitsTitle),
    question:
      takenDown(plot) + sayMore(random, [care?.questions ?? phrases.questions, afterQuestion], words, suits),
    strengths: saySome(random, strengths, 2, words, suits).join(' '),
    worries: `${ask(care?.worries ?? phrases.worries)}\n\n${ask(phrases.details)}`,
    tried: saySome(random, care ? triedByCare : phrases.tried, random.whole(2, 3), words, suits).join('\n'),
    childView: asked ? ask(phrases.childView) : '',
    childViewNotYet: asked ? '' : ask(general.childViewNotYet),
    parentsKnow: told ? 'yes' : 'no',
    parentsNotYet: told ? '' : ask(general.parentsNotYet),
    joinSocialCare: episodeOn(plot.child, plot.steps[0]?.day ?? 0) !== undefined,
    joinOthers: random.pick(general.joinOthers),
    attendanceNote: ask(plot.theme === 'no_place' ? general.noRegisterNotes : general.attendanceNotes),
  };
}

function aboutSetting(plot: Plot, random: Random, words: Words) {
  const suits = suiting(plot);
  const one = (from: readonly string[]) => sayOne(random, from, words, suits);
  const topics =
    plot.kind === 'group' ? topicsOfGroups : plot.kind === 'trust' ? topicsOfTrusts : topicsOfSchools;
  const topic = random.pick(
    topics.filter(
      ({ titles }) => plot.setting?.phase !== 'primary' || !/Year (8|10)|alternative/.test(titles[0] ?? ''),
    ),
  );
  return {
    themes: ['whole_school', topic.theme],
    title: one(topic.titles),
    question: sayMore(random, [topic.questions, afterQuestion], words, suits),
    strengths: saySome(random, ofSettings.strengths, 2, words, suits).join(' '),
    worries: one(topic.worries),
    tried: saySome(random, ofSettings.tried, random.whole(2, 3), words, suits).join('\n'),
    childView: one(ofSettings.childView),
    childViewNotYet: '',
    parentsKnow: 'yes',
    parentsNotYet: '',
    joinSocialCare: false,
    joinOthers: random.pick(general.joinOthers),
    attendanceNote: one(general.noRecordNotes),
    ...(topic.group && { groupSize: random.whole(3, 9), groupDescription: topic.group }),
  };
}

/** Where the Virtual School wrote it down for the school. */
const takenDown = ({ requester, asker }: Plot): string =>
  requester.people.some(({ id }) => id === asker.id) ? '' : 'Taken down by telephone. ';

const beside: Record<string, readonly string[]> = {
  anxiety: ['wellbeing', 'absence', 'friendships'],
  absence: ['family', 'transport', 'wellbeing'],
  exclusion_risk: ['suspensions', 'send'],
  suspensions: ['exclusion_risk', 'friendships'],
  reduced_timetable: ['exclusion_risk', 'send', 'anxiety'],
  send: ['absence', 'exclusion_risk'],
  no_place: ['change_of_home'],
  change_of_home: ['absence', 'transport'],
};

const alsoAbout = (theme: string, random: Random): string[] =>
  beside[theme] && random.chance(0.4) ? [random.pick(beside[theme])] : [];
