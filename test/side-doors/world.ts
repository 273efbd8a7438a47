import pino from 'pino';
import { checkLetter } from '#src/children/upn.ts';
import { newId } from '#src/web/ids.ts';
import { addChild, onChild } from '#test/children/fixture.ts';
import { now, type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import { addPerson } from '#test/home/people.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

const numbered = (rest: string) => checkLetter(rest) + rest;
/** Larkspur’s, and one that no child has. */
export const upn = numbered('999400126005');
export const noUpn = numbered('999400126006');

/** What the invented council's records are called here, and by what each is known wherever it appears. */
export type RecordName = 'shared' | 'asked' | 'first' | 'second' | 'left' | 'merged' | 'target';

export type World = {
  portal: Portal;
  scene: Scene;
  lark: string;
  governance: string;
  references: Record<RecordName, string>;
  file: string;
  meeting: string;
  draft: string;
  lines: string[];
};

/**
 * Beside the county, a council in which one school has two children: Larkspur, whose consultations another school was
 * asked to join, and Wren, who is on the roll of that other school too.
 */
export async function setWorld(): Promise<World> {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  const portal = await startPortal({ seeded: true, now: () => now, log });
  const { sql } = portal;
  const scene = await setScene(sql);
  const { ids, authority, consult, join, hang, found } = scene;
  const lark = await addChild(sql, scene, { given: 'Larkspur', family: 'Unspoken', school: ids.school });
  await onChild(sql, scene, lark).upn(upn);
  await onChild(sql, scene, lark).episode({ agency_id: ids.team, type: 'child_in_need', from: '2026-03-02' });
  await sql`update child set search_text = search_text || ${` ${upn.toLowerCase()}`} where id = ${lark}`;
  await onChild(sql, scene).enrolment({ agency_id: ids.other, main: false });

  const idOf = async (reference: string): Promise<string> => (await found(reference)).id;
  const references: Record<RecordName, string> = {
    shared: await consult('plan_in_progress', { child_id: lark, title: 'Shared about mornings', version: 2 }),
    asked: await consult('information_requested', { child_id: lark, title: 'Asked of the team' }),
    first: await consult('allocated', { title: 'Firsthand worry' }),
    second: await consult('submitted', {
      ...{ title: 'Secondhand worry', setting_id: ids.other },
      ...{ requester_agency_id: ids.other, requester_id: ids.otherTeacher },
    }),
    left: await consult('allocated', { child_id: lark, title: 'Leftover worry' }),
    target: await consult('accepted', { child_id: lark, title: 'Targeted worry' }),
    merged: '',
  };
  references.merged = await consult('merged', {
    ...{ child_id: lark, title: 'Merged worry', merged_into_id: await idOf(references.target) },
  });
  for (const name of ['shared', 'asked', 'left', 'merged'] as const)
    await join(await idOf(references[name]), 'other', 'invited');
  await sql`update consultation_party set "to" = '2026-11-20' where agency_id = ${ids.other} and consultation_id = ${await idOf(references.left)}`;
  for (const [from, to] of [
    [ids.school, ids.other],
    [ids.team, ids.otherTeam],
  ] as const)
    await sql`update consultation_party set agency_id = ${to} where agency_id = ${from} and consultation_id = ${await idOf(references.second)}`;
  await sql`update pause set waiting_on_id = ${ids.team}, why = 'A quibblesome question' where consultation_id = ${await idOf(references.asked)}`;

  const by = { person_id: ids.adviser, agency_id: ids.virtualSchool };
  for (const [audience, word] of [
    ['all', 'plainspoken'],
    ['professionals', 'quagmire'],
    ['virtual_school', 'zephyr'],
  ] as const) {
    const written = { ...by, audience };
    await hang('entry', references.shared, {
      ...written,
      kind: 'message',
      body: `A ${word} word`,
      written_at: now.toString(),
    });
    await hang('event', references.shared, {
      ...{ ...written, what: 'invite', at: now.toString() },
      ...{
        before: sql.json({ status: 'allocated' }),
        after: sql.json({ agency: `${word} agency`, version: 2 }),
      },
    });
  }
  const draft = async (person: string, agency: string, child: string | null, submittedAs: string | null) => {
    const id = newId();
    await sql`insert into draft ${sql({ local_authority_id: authority, id, person_id: person, agency_id: agency, subject_kind: 'child', child_local_authority_id: authority, child_id: child, form: sql.json({ title: 'Unsent worry' }), started_at: now.toString(), saved_at: now.toString(), submitted_as: submittedAs } as never)}`;
    return id;
  };
  const sent = await draft(ids.otherTeacher, ids.other, scene.child, references.second);
  const file = await hang('attachment', references.second, {
    ...{
      draft_id: sent,
      name: 'hidden-minutes.pdf',
      media_type: 'application/pdf',
      size: 4,
      content: Buffer.from('%PDF'),
    },
    ...{ state: 'released', person_id: ids.otherTeacher, added_at: now.toString() },
  });
  const meeting = await hang('meeting', references.second, {
    ...{ starts_at: '2026-12-03T10:00:00Z', minutes: 30, place: 'Hidden House', note: 'Hidden note' },
    ...{ booked_by: ids.adviser, booked_at: now.toString() },
  });
  await sql`update consultation c set search_text = lower(concat_ws(' ', reference, title, ch.search_text, a.name))
    from child ch, agency a where ch.id = c.child_id and a.id = c.setting_id and c.local_authority_id = ${authority}`;
  await sql`update consultation_party p set status = c.status, changed_at = c.changed_at
    from consultation c where c.local_authority_id = ${authority} and c.id = p.consultation_id and p.local_authority_id = c.local_authority_id`;
  return {
    ...{ portal, scene, lark, references, file, meeting, lines },
    draft: await draft(ids.teacher, ids.school, lark, null),
    governance: await addPerson(sql, 'Gale Invented', { kind: 'governance', role: 'ig_officer', authority }),
  };
}

export const personIn = ({ scene, governance }: World, who: PersonName | 'governance'): string =>
  who === 'governance' ? governance : scene.ids[who];
