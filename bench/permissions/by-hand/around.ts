import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#src/policy/actor.ts';
import { type Statement, statementOf } from '../statement.ts';
import { holdsToday, isVirtualSchool, readsChild } from './within-reach.ts';

type Subject = { localAuthorityId: string; id: string; childId: string | null; settingId: string | null };

/** All that stands around the thread of a record. */
export function around(me: Actor, { localAuthorityId, id, childId, settingId }: Subject): Statement {
  const hangs = (alias: string): SQL =>
    sql`${sql.raw(alias)}.local_authority_id = ${localAuthorityId} and ${sql.raw(alias)}.consultation_id = ${id}`;
  const child = sql`ch.local_authority_id = ${localAuthorityId} and ch.id = ${childId}`;
  const readable = isVirtualSchool(me) ? child : sql`${child} and ${readsChild(me)}`;
  const isTold = me.agencyKind !== 'school' && me.role !== 'vs_officer';
  return statementOf(
    sql`select ${sql.join(
      [
        list(
          sql`'id', a.id, 'agencyId', a.agency_id, 'agency', g.name, 'what', a.what, 'dueOn', a.due_on, 'doneAt', a.done_at,
          'doneBy', p.name, 'doneWords', a.done_words`,
          sql`action a join agency g on g.id = a.agency_id left join person p on p.id = a.done_by where ${hangs('a')}`,
          sql`a.done_at is not null, a.due_on, a.planned_at, a.id`,
        ),
        list(
          sql`'id', m.id, 'startsAt', m.starts_at, 'minutes', m.minutes, 'place', m.place, 'note', m.note`,
          sql`meeting m where ${hangs('m')}`,
          sql`m.starts_at`,
        ),
        list(
          sql`'id', r.id, 'heldOn', r.held_on, 'words', r.words, 'nextOn', r.next_on, 'figures', r.figures, 'by', p.name`,
          sql`review r join person p on p.id = r.person_id where ${hangs('r')}`,
          sql`r.recorded_at`,
        ),
        list(
          sql`'closedAt', f.closed_at, 'score', f.score, 'words', f.words, 'by', p.name, 'givenAt', f.given_at`,
          sql`feedback f join person p on p.id = f.person_id where ${hangs('f')}`,
          sql`f.given_at`,
        ),
        list(
          sql`'id', t.id, 'name', t.name, 'size', t.size, 'state', t.state`,
          sql`attachment t where ${hangs('t')}`,
          sql`t.added_at`,
        ),
        list(sql`'code', t.code, 'name', t.name`, sql`theme t where t.code = any(c.themes)`, sql`t.position`),
        // None of the nation's was merged.
        sql`'[]'::json`,
        list(
          sql`'yearGroup', n.year_group`,
          sql`enrolment n join child ch on ch.local_authority_id = n.local_authority_id and ch.id = n.child_id
          where ${readable} and n.agency_id = ${settingId} and ${holdsToday('n')}`,
          sql`n."from"`,
        ),
        list(
          sql`'team', g.name, 'practitioner', e.lead_practitioner, 'role', e.lead_role, 'type', ${isTold ? sql`e.type` : sql`null`},
          'from', ${isTold ? sql`e."from"` : sql`null`}`,
          sql`involvement_episode e join child ch on ch.local_authority_id = e.local_authority_id and ch.id = e.child_id
          join agency g on g.id = e.agency_id where ${readable} and ${holdsToday('e')}`,
          sql`e."from"`,
        ),
      ],
      sql`, `,
    )} from consultation c where c.local_authority_id = ${localAuthorityId} and c.id = ${id}`,
  );
}

const list = (fields: SQL, rest: SQL, order: SQL) =>
  sql`(select coalesce(json_agg(json_build_object(${fields}) order by ${order}), '[]') from ${rest})`;
