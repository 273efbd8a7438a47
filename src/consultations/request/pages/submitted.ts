import { findCalendar } from '#src/calendars/queries.ts';
import { links } from '#src/home/paths.ts';
import { page } from '#src/web/answers.ts';
import { dueWords, londonDay } from '#src/web/dates.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths as consultationPaths } from '../../paths.ts';
import { findConsultation } from '../../queries.ts';

export async function get(acting: Acting, { params }: Visit) {
  const record = await findConsultation(acting, params.reference!);
  const { dueOn, reference, localAuthorityId, settingId } = record;
  const calendar = await findCalendar(acting.db, localAuthorityId, settingId);
  return page('consultations/request/submitted', {
    title: 'Request sent',
    reference,
    due: dueOn && { date: dueOn.toString(), words: dueWords(dueOn, londonDay(acting.now), calendar) },
    parties: record.parties.map(({ name }) => name),
    record: consultationPaths.consultation(reference),
    home: links.home,
  });
}
