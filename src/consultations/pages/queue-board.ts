import { findCalendars } from '#src/calendars/queries.ts';
import { thing } from '#src/policy/subjects.ts';
import { page } from '#src/web/answers.ts';
import { dateTime, londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { addresses } from '../queue/address.ts';
import { presentEscalation } from '../queue/present-escalation.ts';
import { presentFigures, presentLoad } from '../queue/present-loads.ts';
import { presentStuck, stuckAfter } from '../queue/present-stuck.ts';
import { presentWaits } from '../queue/present-waits.ts';
import { listEscalations } from '../queue/queries/escalations.ts';
import { listLoads } from '../queue/queries/loads.ts';
import { listStuck } from '../queue/queries/stuck.ts';
import { listWaits, mostWaits } from '../queue/queries/waits.ts';

const escalationsShown = 25;
/** More than are shown: of some settings the days since were no school days. */
const stuckLookedAt = 30;

/** The whole team at a glance, in five statements whatever its size. */
export async function get(acting: Acting) {
  const { actor, ability, now, db } = acting;
  const localAuthorityId = actor.authorityId!;
  const today = londonDay(now);
  const [{ held, unallocated, levels }, stuck, waits, told] = await Promise.all([
    listLoads(acting),
    listStuck(acting, stuckAfter, stuckLookedAt),
    listWaits(acting),
    listEscalations(acting, escalationsShown + 1),
  ]);
  const settings = [...stuck, ...waits, ...told].map(({ settingId }) => settingId);
  const calendarOf = await findCalendars(db, localAuthorityId, settings);
  const when = { today, calendar: calendarOf(null) };
  const may = (verb: 'set' | 'set_capacity' | 'settle', noun: 'Setting' | 'Load' | 'Escalation') =>
    ability.can(verb, thing(noun, { localAuthorityId }) as never);
  const settles = may('settle', 'Escalation');
  return page('consultations/queue-board', {
    title: 'Team board',
    back: { text: 'Queue', href: paths.queue() },
    printed: dateTime(now),
    advisers: held.map((load) => presentLoad(load, when)),
    unallocated: {
      ...presentFigures(unallocated, when),
      href: addresses(paths.queue(), { view: 'unallocated', sort: 'due', typed: {} }).first(),
    },
    capacity: may('set_capacity', 'Load') ? paths.queueCapacity() : undefined,
    serviceLevels: paths.serviceLevels(),
    escalations: told
      .slice(0, escalationsShown)
      .map((one) => presentEscalation(one, { today, calendar: calendarOf(one.settingId), levels, settles })),
    moreEscalations: told.length > escalationsShown,
    stuck: presentStuck(stuck, calendarOf, today),
    stuckAfter,
    waits: presentWaits(waits, calendarOf, levels),
    mostWaits: waits.length === mostWaits ? mostWaits : undefined,
  });
}
