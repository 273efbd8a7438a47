import { afterAdviser, afterCare, afterSchool } from '../../phrases/general/tails.ts';
import * as general from '../../phrases/general/thread.ts';
import { themesOfChildren } from '../../phrases/index.ts';
import { ofSettings } from '../../phrases/settings.ts';
import type { Random } from '../../random.ts';
import { sayMore, sayOne } from '../../speak.ts';
import { type Doer, move, newId, type Turn, write } from '../case.ts';
import type { Step } from '../step.ts';
import { holder, ofCare, ofSchool, ofVirtualSchool } from '../who.ts';
import { suiting } from '../words.ts';

/** A message. Nothing is written where whoever would write it takes no part. */
export function post(turn: Turn, random: Random): void {
  const { told, step } = turn;
  const audience = step.to ?? 'all';
  const doer = writer(turn);
  if (!doer) return;
  const said = new Set(told.said);
  const suits = suiting(told.plot);
  const first = sayOne(random, phrasesFor(turn), told.words, (text) => suits(text) && !said.has(text));
  if (said.has(first)) return;
  told.said.push(first);
  const body = sayMore(
    random,
    [[first], audience === 'virtual_school' ? [] : tails[step.by ?? 'school']],
    told.words,
    suits,
  );
  const entryId = write(turn, doer, { kind: 'message', audience, body });
  move(turn, 'post', doer, { audience, after: { entryId } });
}

const tails: Record<NonNullable<Step['by']>, readonly string[]> = {
  school: afterSchool,
  care: afterCare,
  adviser: afterAdviser,
  officer: afterAdviser,
  manager: afterAdviser,
};

function writer(turn: Turn): Doer | null {
  const { by } = turn.step;
  if (by === 'school') return ofSchool(turn);
  if (by === 'care') return ofCare(turn);
  return turn.told.adviser ? holder(turn) : ofVirtualSchool(turn, 'vs_officer');
}

function phrasesFor({ told, step }: Turn): readonly string[] {
  const { by, to } = step;
  if (to === 'virtual_school') return general.withinVirtualSchool;
  if (to === 'professionals')
    return by === 'care' ? general.careToVirtualSchool : general.virtualSchoolToCare;
  if (!told.plot.child) return by === 'school' ? ofSettings.school : ofSettings.adviser;
  const own = themesOfChildren[told.plot.theme]?.phrases;
  const isAnswering = told.row.status === 'advice_given' && told.actions.length === 0;
  if (by === 'care') return own?.care ?? [];
  if (by === 'school') return isAnswering ? [...general.thanks, ...(own?.school ?? [])] : (own?.school ?? []);
  return isAnswering ? [...general.replies, ...(own?.adviser ?? [])] : (own?.adviser ?? []);
}

export function bookMeeting(turn: Turn, random: Random): void {
  const { told, step, at } = turn;
  const doer = told.adviser ? holder(turn) : ofVirtualSchool(turn, 'vs_officer');
  const zoned = at.toZonedDateTimeISO('Europe/London').add({ days: random.whole(2, 9) });
  const weekday = zoned.dayOfWeek > 5 ? zoned.add({ days: 8 - zoned.dayOfWeek }) : zoned;
  const startsAt = weekday
    .with({ hour: random.whole(9, 15), minute: random.pick([0, 15, 30]), second: 0 })
    .toInstant();
  const id = newId(told, at, 'meeting');
  const { localAuthorityId, id: consultationId } = told.row;
  const notes = told.plot.child ? general.meetingNotes : general.settingMeetingNotes;
  told.world.meeting.push({
    ...{ localAuthorityId, consultationId, id, startsAt, minutes: random.pick([30, 30, 45, 60]) },
    ...{ place: random.pick(general.places), note: sayOne(random, notes, told.words) },
    ...{ bookedBy: doer.person.id, bookedAt: at },
  });
  move(turn, step.action, doer, { after: { meetingId: id } });
}
