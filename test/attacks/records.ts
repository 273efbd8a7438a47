import { known } from '#db/seed/known.ts';
import { newId } from '#src/web/ids.ts';
import type { Places } from '#test/pages/ways.ts';
import type { Portal } from '#test/support/portal.ts';
import { findCast } from './cast.ts';
import { addParts } from './parts.ts';
import { addTwins } from './twins.ts';

export type Records = {
  /** Of the designated teacher's school. */
  mine: Places;
  /** The same of another school of the trust, and of a school of the neighbouring authority. */
  twin: Places;
  acrossTheBorder: Places;
  /** Of nobody. */
  missing: Places;
};

/** By the names that stand in the braces of a path or a field. */
export async function layRecords(sql: Portal['sql']): Promise<Records> {
  const [child] = await sql`
    select child_id as id from child_identifier where value = ${known.children.onRoll.upn}`;
  const around = { adviser: 'vs-adviser-new', newcomer: 'social-worker-south' };
  const mine = await findCast(sql, { ...around, teacher: 'school-dt', worker: 'social-worker-colleague' });
  const twin = await findCast(sql, { ...around, teacher: 'school-dsl', worker: 'social-worker-colleague' });
  const border = await findCast(sql, {
    ...{ teacher: 'school-neighbour', worker: 'social-worker-neighbour' },
    ...{ adviser: 'vs-adviser-neighbour', newcomer: 'social-worker-south' },
  });
  // So that the one can be merged with the other.
  await sql`
    update consultation set child_id = (select child_id from consultation where title = ${known.consultations.submitted.title})
    where title = ${known.consultations.accepted.title}`;
  const places = await addParts(sql, mine, child!.id);
  return {
    mine: places,
    twin: await addTwins(sql, twin),
    acrossTheBorder: await addTwins(sql, border),
    missing: new Map([...places].map(([name, value]) => [name, isRecord(name) ? nobodys(value) : value])),
  };
}

/** Others stand for agencies and people, whom everybody may name, and for versions. */
export const isRecord = (name: string): boolean => !/^(team|adviser|newcomer|version .*)$/.test(name);

function nobodys(value: string): string {
  if (value.startsWith('NCC-')) return 'NCC-26-999999';
  const [first, id] = value.split('/');
  return id ? `${first}/${newId()}` : newId();
}
