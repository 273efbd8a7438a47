import { serviceLevel } from '#src/consultations/service-levels.ts';
import { fold } from '#src/web/fold.ts';
import { episodeOn } from '../children/child.ts';
import type { DayMarks } from '../children/marks.ts';
import type { County, Office, Worker } from '../county/county.ts';
import { instantOf } from '../days.ts';
import { idAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { type Case, countDue, join, move } from './case.ts';
import { figuresBefore } from './figures.ts';
import type { Plot } from './plot.ts';
import type { TimedStep } from './step.ts';
import { wordsOf } from './words.ts';
import { writeRequest } from './write-request.ts';

type Telling = { world: World; county: County; marks: readonly DayMarks[]; reference: string };

/** Submits it: the row, the first who take part, and the first event. */
export function openCase(plot: Plot, random: Random, { world, county, marks, reference }: Telling): Case {
  const { child, setting, authority, requester, kind, urgency } = plot;
  const step = plot.steps[0] as TimedStep;
  const at = instantOf(step.day, step.minute);
  const words = wordsOf(plot, random.of('words'));
  const { title, request } = writeRequest(plot, random.of('request'), words);
  const names = child ? [child.givenName, child.knownAs, child.familyName] : [];
  const place = setting ?? plot.trust;
  const told: Case = {
    ...{ plot, county, world, random, words, marks },
    calendar: setting?.calendar ?? county.calendars[authority],
    row: {
      localAuthorityId: county.authorities[authority],
      id: idAt(at, random.of('id')),
      ...{ reference, title, urgency, request, subjectKind: kind },
      childId: child?.id ?? null,
      settingId: place?.id ?? null,
      requesterAgencyId: requester.id,
      requesterId: plot.asker.id,
      themes: request.themes as string[],
      figuresAtStart: child && figuresBefore(child, marks, step.day),
      status: 'submitted',
      serviceLevelDays: serviceLevel(urgency).answer,
      searchText: fold([reference, title, ...names, place?.name].filter(Boolean).join(' ')),
      version: 1,
      ...{ submittedAt: at, changedAt: at },
      ...{
        resumeStatus: null,
        adviserId: null,
        dueOn: null,
        nearOn: null,
        answeredAt: null,
        outcome: null,
        outcomeWords: null,
      },
      ...{ mergedIntoId: null, endedAt: null },
    },
    ...{
      parties: [],
      adviser: null,
      actions: [],
      pauses: [],
      improved: null,
      said: [],
      answers: [],
      allocation: null,
      reopenedAt: null,
    },
  };
  join(told, requester, 'requester', at);
  if (setting) join(told, setting, 'setting', at);
  const care = child && episodeOn(child, step.day);
  if (care) join(told, care.team, 'social_care_team', at);
  join(told, county.virtualSchools[authority], 'virtual_school', at);
  const doer = { office: officeOf(plot, county), person: plot.asker };
  move({ told, step, at }, 'submit', doer);
  countDue(told, at);
  return told;
}

/** Whom the asker speaks for: the Virtual School, where it took the request down for a school. */
function officeOf({ requester, asker, authority }: Plot, county: County): Office {
  const holds = ({ people }: Office) => people.some(({ id }: Worker) => id === asker.id);
  return holds(requester) ? requester : county.virtualSchools[authority];
}
