import { known } from '#db/seed/known.ts';
import { newId } from '#src/web/ids.ts';
import type { Places } from '#test/pages/ways.ts';
import type { Portal } from '#test/support/portal.ts';
import type { Cast } from './cast.ts';

type Row = Record<string, unknown>;

const { submitted, planInProgress } = known.consultations;
/** Of one school, in one status each. */
export const titles = [
  ...[submitted, planInProgress, known.consultations.informationRequested, known.consultations.accepted],
  ...[known.consultations.allocated, known.consultations.adviceGiven],
  ...[known.consultations.inReview, known.consultations.closed],
].map(({ title }) => title);

const file = {
  ...{ name: 'An invented letter.txt', media_type: 'text/plain', size: 8, content: Buffer.from('Invented') },
  state: 'released',
};

/**
 * The school's consultations with these titles, and what is added to them: files, a step, a meeting; drafts of the
 * teacher; an emergency access and an alert. Each by the name that stands in a path.
 */
export async function addParts(sql: Portal['sql'], cast: Cast, child: string): Promise<Places> {
  const { personId: person_id, agencyId: agency_id, authority } = cast.teacher;
  const { worker, adviser, newcomer } = cast;
  const now = new Date();
  const places = new Map<string, string>();
  const put = async (name: string, table: string, row: Row) => {
    const id = newId();
    await sql`insert into ${sql(table)} ${sql({ local_authority_id: authority, id, ...row } as never)}`;
    places.set(name, id);
    return id;
  };

  const consultations = await sql`
    select title, reference, version, id from consultation
    where requester_agency_id = ${agency_id} and title = any(${titles})`;
  for (const { title, reference, version } of consultations) {
    places.set(title, reference).set(`version ${title}`, `${version}`);
  }
  const idOf = (title: string) => consultations.find((row) => row.title === title)!.id;
  const planned = { consultation_id: idOf(planInProgress.title) };
  places.set('child', `${authority}/${child}`).set('childOption', `${authority}_${child}`);
  places.set('team', worker.agencyId).set('adviser', adviser.personId).set('newcomer', newcomer.agencyId);

  const saved = { person_id, agency_id, started_at: now, saved_at: now, form: {} };
  const about = { subject_kind: 'child', child_local_authority_id: authority, child_id: child };
  const draft_id = await put('draft', 'draft', { ...saved, ...about });
  await put('groupDraft', 'draft', { ...saved, subject_kind: 'group' });
  await put('draftFile', 'attachment', { ...file, draft_id, person_id, added_at: now });
  const sent = { ...saved, ...about, submitted_as: places.get(planInProgress.title) };
  const from = await put('sentDraft', 'draft', sent);
  await put('file', 'attachment', { ...file, ...planned, draft_id: from, person_id, added_at: now });

  const step = { what: 'An invented step', due_on: '2100-01-01', planned_by: person_id, planned_at: now };
  await put('action', 'action', { ...planned, ...step, agency_id });
  const when = { starts_at: '2100-01-01T10:00:00Z', minutes: 30, place: 'Invented room', note: '' };
  await put('meeting', 'meeting', { ...planned, ...when, booked_by: person_id, booked_at: now });

  const who = { person_id: worker.personId, agency_id: worker.agencyId };
  const why = { role: 'social_worker', reason: 'An invented reason to look' };
  await put('access', 'emergency_access', {
    ...{ ...who, ...why, consultation_id: idOf(submitted.title), reference: places.get(submitted.title) },
    ...{ from: now, until: new Date(now.getTime() + 3_000_000) },
  });
  const late = { kind: 'near', due_on: '2100-01-01', at: now };
  await put('escalation', 'escalation', { ...late, consultation_id: idOf(submitted.title) });
  await put('view', 'saved_view', {
    ...{ person_id: adviser.personId, agency_id: adviser.agencyId, name: `Of ${agency_id}` },
    ...{ query: 'view=team', shared: false, saved_at: now },
  });
  await put('alert', 'alert', { ...who, kind: 'many_records', records: 61, at: now });
  return places;
}
