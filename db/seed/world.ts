import * as schema from '#db/schema/index.ts';

/** The tables that the demonstration fills, each after those it refers to. */
export const seededTables = {
  authority: schema.authority,
  agency: schema.agency,
  agencyParent: schema.agencyParent,
  person: schema.person,
  identity: schema.identity,
  membership: schema.membership,
  term: schema.term,
  closure: schema.closure,
  child: schema.child,
  childIdentifier: schema.childIdentifier,
  enrolment: schema.enrolment,
  senStatus: schema.senStatus,
  involvementEpisode: schema.involvementEpisode,
  suspension: schema.suspension,
  attendancePeriod: schema.attendancePeriod,
  attendanceSession: schema.attendanceSession,
  consultationCounter: schema.consultationCounter,
  consultation: schema.consultation,
  consultationParty: schema.consultationParty,
  draft: schema.draft,
  entry: schema.entry,
  action: schema.action,
  allocation: schema.allocation,
  pause: schema.pause,
  meeting: schema.meeting,
  review: schema.review,
  feedback: schema.feedback,
  event: schema.event,
  capacity: schema.capacity,
  savedView: schema.savedView,
  seen: schema.seen,
  snooze: schema.snooze,
  flag: schema.flag,
};

type Tables = typeof seededTables;
export type TableName = keyof Tables;
export type Row<T extends TableName> = Tables[T]['$inferInsert'];
export type World = { [T in TableName]: Row<T>[] };

export function emptyWorld(): World {
  return Object.fromEntries(Object.keys(seededTables).map((name) => [name, []])) as unknown as World;
}
