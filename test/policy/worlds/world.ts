import * as schema from '#db/schema/index.ts';

/** The tables of a small world, each after those it refers to. */
export const tables = {
  authority: schema.authority,
  agency: schema.agency,
  agencyParent: schema.agencyParent,
  person: schema.person,
  membership: schema.membership,
  child: schema.child,
  enrolment: schema.enrolment,
  involvementEpisode: schema.involvementEpisode,
  consultation: schema.consultation,
  consultationParty: schema.consultationParty,
  entry: schema.entry,
  action: schema.action,
  pause: schema.pause,
  event: schema.event,
  draft: schema.draft,
  emergencyAccess: schema.emergencyAccess,
  alert: schema.alert,
  reading: schema.reading,
  snooze: schema.snooze,
  flag: schema.flag,
  watch: schema.watch,
  seen: schema.seen,
  presence: schema.presence,
  escalation: schema.escalation,
  savedView: schema.savedView,
  queuePreference: schema.queuePreference,
};

type Tables = typeof tables;
export type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];
export type World = { [T in keyof Tables]: Row<T>[] };
export type Key = { localAuthorityId: string; id: string };

const isSame = (a: string | null | undefined, b: string | null | undefined) => a === b;

/** Of the rows, those that belong to the record. */
export const of = <R extends { localAuthorityId: string }>(
  rows: R[],
  column: keyof R,
  { localAuthorityId, id }: Key,
): R[] =>
  rows.filter((row) => row.localAuthorityId === localAuthorityId && isSame(row[column] as string, id));
