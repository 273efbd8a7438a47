import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { showRecord } from '../show-record.ts';

export async function get(acting: Acting, visit: Visit) {
  const wholeThread = visit.query.thread === 'whole';
  return page('consultations/record', await showRecord(acting, visit.params.reference!, { wholeThread }));
}
