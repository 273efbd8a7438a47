import { alert, emergencyAccess } from '#db/schema/index.ts';
import { recordEvent } from '#src/audit/record.ts';
import { authorise } from '#src/policy/guard.ts';
import { Conflict, InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Sought } from './form.ts';
import { paths } from './paths.ts';
import { anHour } from './queries/hour.ts';
import { isReadable } from './queries/readable.ts';
import { unsafeFindForEmergency } from './queries/wider-look-up.ts';
import { asThing, pathOf, type Sealed } from './sealed.ts';

type Opening = {
  /** Made when the form was shown; the id of the access, so that pressing twice opens once. */
  key: string;
  sought: Sought;
  reason: string;
};

/**
 * Opens one record to the actor alone, to read, for an hour; information governance and the Virtual School Head are
 * told in the same transaction. What the actor reads anyway is not opened, only led to.
 * @returns the record's address
 * @throws InvalidForm where the actor's authority has no such record, or not just one; Conflict where the form was
 * used before, and what it opened is over
 */
export async function openInEmergency(acting: Acting, { key, sought, reason }: Opening): Promise<string> {
  const record = await unsafeFindForEmergency(acting, sought);
  if (!record) throw new InvalidForm(fieldErrors([notFound[sought.by]]));
  authorise(acting.ability, 'open_in_emergency', asThing(record));
  if (await isReadable(acting, record)) return pathOf(record);

  const { db, actor } = acting;
  const { personId, agencyId, role } = actor;
  const [opened] = await db
    .insert(emergencyAccess)
    .values({ ...columnsOf(record), id: key, personId, agencyId, role, reason, ...anHour })
    .onConflictDoNothing()
    .returning({ until: emergencyAccess.until });
  if (opened) await tell(acting, record, key, opened.until);
  else if (!(await isReadable(acting, record))) throw new Conflict(used, { link });
  return pathOf(record);
}

/** Why it was opened is kept with the access alone, for whoever reviews it. */
async function tell(acting: Acting, record: Sealed, emergencyId: string, until: Temporal.Instant) {
  const { db, actor, now } = acting;
  const { localAuthorityId, consultationId, childId } = columnsOf(record);
  const { personId, agencyId } = actor;
  await Promise.all([
    db.insert(alert).values({
      ...{ localAuthorityId, id: newId(), kind: 'emergency_access', at: now },
      ...{ personId, agencyId, emergencyId },
    }),
    recordEvent(acting, {
      ...{ localAuthorityId, consultationId, childId },
      what: 'open_in_emergency',
      audience: 'virtual_school',
      after: { until: until.toString(), emergencyId },
    }),
  ]);
}

const columnsOf = (record: Sealed) => ({
  localAuthorityId: record.localAuthorityId,
  consultationId: record.noun === 'Consultation' ? record.id : null,
  childId: record.noun === 'Child' ? record.id : null,
  reference: record.noun === 'Consultation' ? record.reference : null,
});

/** The same for what is not there, what is another authority's, and what several go by. */
const notFound: Record<Sought['by'], [field: string, text: string]> = {
  reference: ['reference', 'Your authority has no consultation with this reference. Check it'],
  upn: ['upn', 'Your authority has no child with this UPN. Check it, or use the name and date of birth'],
  name: [
    'givenName',
    'This name and date of birth do not lead to just one child of your authority. Check them, or use the UPN',
  ],
};

const used = 'This form was sent before, and what it opened is closed again. Nothing was opened now.';
const link = { text: 'Begin again with a new form', href: paths.opening() };
