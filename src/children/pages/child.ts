import { whyChild } from '#src/access/why.ts';
import { findCalendar } from '#src/calendars/queries.ts';
import { paths as consultations } from '#src/consultations/paths.ts';
import { paths as requests } from '#src/consultations/request/paths.ts';
import { statusTag } from '#src/consultations/words.ts';
import { ownEmergency, presentBanner } from '#src/emergency/present.ts';
import { readsAs } from '#src/policy/readers.ts';
import { page } from '#src/web/answers.ts';
import { londonDay, shortDate } from '#src/web/dates.ts';
import { NotFound } from '#src/web/errors.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { presentAttendance, spanNeeded } from '../present/attendance.ts';
import { presentIdentity } from '../present/identity.ts';
import { presentInvolvement } from '../present/involvement.ts';
import { presentSuspensions } from '../present/suspensions.ts';
import { findAttendance } from '../queries/attendance.ts';
import { findChildRecord } from '../queries/child-record.ts';
import { childName } from '../words.ts';

export async function get(acting: Acting, { params }: Visit) {
  const key = { localAuthorityId: params.authority!, id: params.id! };
  if (!isId(key.localAuthorityId) || !isId(key.id)) throw new NotFound('Not found');
  const today = londonDay(acting.now);
  const child = await findChildRecord(acting, key);
  const [place] = child.places;
  const opened = ownEmergency(child);
  const [calendar, attendance] = await Promise.all([
    // A school's days are those of where it is, which need not be where the child is from.
    findCalendar(acting.db, place?.authorityId ?? child.localAuthorityId, place?.agencyId),
    findAttendance(acting, key, spanNeeded(today)),
  ]);
  return page('children/child', {
    back: { href: paths.children(), text: 'Children' },
    name: childName(child),
    identity: presentIdentity(child, today),
    why: whyChild(acting, child),
    involvement: acting.ability.can('read', 'Involvement') && presentInvolvement(child.involvement),
    attendance: presentAttendance(attendance, today, calendar),
    suspensions: presentSuspensions(child.suspensions, today, calendar),
    consultations: child.consultations.map(({ reference, title, status, submittedAt }) => ({
      href: consultations.consultation(reference),
      title,
      reference,
      status: statusTag(status, readsAs(acting.actor)),
      sent: shortDate(londonDay(submittedAt)),
    })),
    newRequest: !opened && acting.ability.can('request', 'Consultation') ? requests.start() : undefined,
    emergency: opened && presentBanner(opened),
  });
}
