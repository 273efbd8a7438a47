import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { emergencyAccess } from '#db/schema/index.ts';

/*
 * By the database's clock alone: it is also what the rules hold an access against.
 */

export const rightNow = sql`now()`;

/** How long an access lasts that is not ended before: product rule, 60 minutes. */
export const anHour = { from: rightNow, until: sql`now() + interval '60 minutes'` };

export const isOpenNow = and(isNull(emergencyAccess.endedAt), gt(emergencyAccess.until, rightNow))!;

/** Its end, where it has one or its hour is over; else now. */
export const unlessEnded = sql`case when ${isOpenNow} then now() else ${emergencyAccess.endedAt} end`;

export const isThis = ({ localAuthorityId, id }: { localAuthorityId: string; id: string }, ...more: SQL[]) =>
  and(eq(emergencyAccess.localAuthorityId, localAuthorityId), eq(emergencyAccess.id, id), ...more);
