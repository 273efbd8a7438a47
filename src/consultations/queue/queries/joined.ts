import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { agency, child, consultation, pause, person } from '#db/schema/index.ts';
import type { Ability } from '#src/policy/ability.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';

/* What stands around a consultation in every list of them, on a page or in a file, and how it is joined to it. */

export const setting = alias(agency, 'setting');
export const adviser = alias(person, 'adviser');
export const waitingOn = alias(agency, 'waiting_on');

/** Of the consultation of the row around it. */
export const ofRow = (table: { localAuthorityId: PgColumn; consultationId: PgColumn }): SQL =>
  and(eq(table.localAuthorityId, consultation.localAuthorityId), eq(table.consultationId, consultation.id))!;

/** Found first, as `near`, so that nothing is joined to what is not shown. */
export const isNear = sql`${consultation.localAuthorityId} = near.local_authority_id and ${consultation.id} = near.consultation_id`;

/** The child it is about, where the actor may read the child. */
export const itsChild = (ability: Ability): SQL =>
  and(
    eq(child.localAuthorityId, consultation.localAuthorityId),
    eq(child.id, consultation.childId),
    accessibleBy(ability, 'read', 'Child'),
  )!;

export const itsPause: SQL = and(ofRow(pause), isNull(pause.to))!;
