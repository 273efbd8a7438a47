import { themes } from '#db/reference/themes.ts';
import { yearWords } from '#src/children/words.ts';
import { calledName, episodeOn } from '../children/child.ts';
import { type DayNumber, dateOf, yearGroup } from '../days.ts';
import type { Random } from '../random.ts';
import type { Words } from '../speak.ts';
import type { Plot } from './plot.ts';

const pronouns = {
  F: { they: 'she', them: 'her', their: 'her', They: 'She', Their: 'Her', themselves: 'herself' },
  M: { they: 'he', them: 'him', their: 'his', They: 'He', Their: 'His', themselves: 'himself' },
};

/** What fills the gaps of this consultation's phrases. */
export function wordsOf({ child, theme, steps }: Plot, random: Random): Words {
  const themeName = themes.find(([code]) => code === theme)?.[1].toLowerCase() ?? theme;
  if (!child) return { theme: themeName, lead: 'social worker' };
  const day = steps[0]?.day as DayNumber;
  const care = episodeOn(child, day);
  const parent =
    care?.type === 'looked_after'
      ? 'foster carer'
      : random.weighted(['mother', 'father', 'grandmother'], parentWeight);
  return {
    ...pronouns[child.sex === 'F' ? 'F' : 'M'],
    name: calledName(child),
    year: yearWords(yearGroup(child.bornOn, dateOf(day))),
    lead: care && !care.registered ? 'lead practitioner' : 'social worker',
    theme: themeName,
    parent,
  };
}

const parentWeight = (parent: string) => (parent === 'mother' ? 6 : parent === 'father' ? 2 : 1);

const ofSecondary =
  /\b(tutor|form|report card|detentions?|period five|sets?|exams?|grades|locker|laboratory|heads? of year|nine teachers|teachers who|cover|cadets|paper round|Saturday job|mentor|Year (?:7|8|9|10|11)|languages|corridors?|planner|design and technology)\b/i;
const ofPrimary =
  /\b(class teacher|reward chart|lunch monitor|class plants|reading buddy|puzzles|writes wonderful stories)\b/i;

const ofInvolved = /\b(social worker|lead practitioner|social care|core group)\b/i;

/**
 * Keeps a secondary school's words out of what is said about a young child, and the other way round; and a social
 * worker's where there is none now.
 */
export function suiting({ child, steps, setting }: Plot): (text: string) => boolean {
  if (!child) return (text) => setting?.phase !== 'primary' || !ofSecondary.test(text);
  const isKnown = episodeOn(child, steps[0]?.day as DayNumber) !== undefined;
  const wrong = yearGroup(child.bornOn, dateOf(steps[0]?.day as DayNumber)) > 6 ? ofPrimary : ofSecondary;
  return (text) => !wrong.test(text) && (isKnown || !ofInvolved.test(text));
}
