import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { now, type PersonName } from '#test/consultations/scene.ts';
import { at, setStage } from '#test/consultations/stage.ts';

const statements: { text: string; turn: number }[] = [];
/** Turns of the event loop: an answer of the database takes at least one. */
let turn = 0;
const stage = setStage({ now: () => now, onStatement: (text) => statements.push({ text, turn }) });

beforeEach(async () => {
  await stage.portal.sql`truncate reading`;
});

const readings = () =>
  stage.portal.sql`
    select what, rule, person_id, role, agency_id, at, c.reference, r.child_id from reading r
    left join consultation c on c.id = r.consultation_id`;
const rules = async () => (await readings()).map(({ what, rule }) => [what, rule]);

describe('a reading says by which rule', () => {
  test.each<[PersonName, 'consultation' | 'child', string]>([
    ['teacher', 'consultation', 'takes_part'],
    ['trustStaff', 'consultation', 'reach_takes_part'],
    ['worker', 'consultation', 'reach_takes_part'],
    ['officer', 'consultation', 'authority'],
    ['adviser', 'consultation', 'authority'],
    ['manager', 'consultation', 'authority'],
    ['teacher', 'child', 'on_roll'],
    ['worker', 'child', 'of_team'],
    ['officer', 'child', 'authority'],
    ['adviser', 'child', 'authority'],
  ])('%s reads a %s as %s', async (who, what, rule) => {
    const { scene } = stage;
    const reference = await scene.consult('submitted');
    const child = `/children/${scene.authority}/${scene.child}`;
    const answer = await (await stage.as(who)).get(what === 'child' ? child : at(reference));
    expect(answer.status).toBe(200);
    expect(await readings()).toMatchObject([
      { rule, person_id: scene.ids[who], reference: what === 'child' ? null : reference },
    ]);
  });

  test('an emergency, where nothing else lets the person read', async () => {
    const { scene, portal } = stage;
    const open = (who: PersonName, agency: 'team' | 'otherTeam') => portal.sql`
      insert into emergency_access (local_authority_id, id, child_id, person_id, agency_id, role, reason, "from", until)
      values (${scene.authority}, gen_random_uuid(), ${scene.child}, ${scene.ids[who]}, ${scene.ids[agency]},
        'social_worker', 'An invented emergency', now() - interval '1 minute', now() + interval '50 minutes')`;
    await open('otherWorker', 'otherTeam');
    await open('worker', 'team');
    for (const who of ['otherWorker', 'worker'] as const) {
      const answer = await (await stage.as(who)).get(`/children/${scene.authority}/${scene.child}`);
      expect(answer.status).toBe(200);
    }
    expect((await rules()).map(([, rule]) => rule)).toEqual(['emergency', 'of_team']);
  });
});

test('it names the child only to whom the consultation shows the child', async () => {
  const { scene } = stage;
  const reference = await scene.consult('submitted');
  for (const who of ['teacher', 'trustStaff'] as const) await (await stage.as(who)).get(at(reference));
  expect((await readings()).map(({ child_id }) => child_id)).toEqual([scene.child, null]);
});

test('a file that is sent leaves one', async () => {
  const { scene, portal } = stage;
  const reference = await scene.consult('submitted');
  const [draft, file] = [newId(), newId()];
  const mine = { local_authority_id: scene.authority, person_id: scene.ids.teacher };
  await portal.sql`insert into draft ${portal.sql({ ...mine, id: draft, agency_id: scene.ids.school, subject_kind: 'child', form: portal.sql.json({}), started_at: now.toString(), saved_at: now.toString() })}`;
  await portal.sql`insert into attachment ${portal.sql({ ...mine, id: file, draft_id: draft, consultation_id: (await scene.found(reference)).id, name: 'invented.txt', media_type: 'text/plain', size: 4, content: Buffer.from('text'), state: 'released', added_at: now.toString() })}`;
  const answer = await (await stage.as('teacher')).get(`${at(reference)}/files/${file}`);
  expect(answer.status).toBe(200);
  expect(await rules()).toEqual([['GET /consultations/:reference/files/:file', 'takes_part']]);
});

describe('what shows nothing leaves none', () => {
  test.each<[PersonName, (reference: string) => string]>([
    ['otherTeacher', at],
    ['neighbour', at],
    ['teacher', () => at('MCK-26-999999')],
    ['teacher', (reference) => `${at(reference)}/files/nothing`],
    ['otherTeacher', () => `/children/${stage.scene.authority}/${stage.scene.child}`],
  ])('not found, by %s', async (who, path) => {
    const reference = await stage.scene.consult('submitted');
    expect((await (await stage.as(who)).get(path(reference))).status).toBe(404);
    expect(await readings()).toEqual([]);
  });

  test('a form that is taken, and leads on', async () => {
    const reference = await stage.scene.consult('submitted');
    const teacher = await stage.as('teacher');
    const form = await teacher.get(`${at(reference)}/withdrawal`);
    await stage.portal.sql`truncate reading`;
    const answer = await teacher.submitFrom(form, { reason: 'An invented reason' });
    expect(answer.status).toBe(303);
    expect(await readings()).toEqual([]);
  });
});

describe('what is undone is recorded where its page shows something', () => {
  async function stale() {
    const reference = await stage.scene.consult('submitted');
    const teacher = await stage.as('teacher');
    const form = await teacher.get(`${at(reference)}/withdrawal`);
    return { reference, teacher, form };
  }

  test('a form that comes back with its mistakes', async () => {
    const { teacher, form } = await stale();
    await stage.portal.sql`truncate reading`;
    const answer = await teacher.submitFrom(form, { reason: '' });
    expect(answer.status).toBe(422);
    expect(await rules()).toEqual([['POST /consultations/:reference/withdrawal', 'takes_part']]);
  });

  test('a clash that shows what changed, and is not shown where it cannot be recorded', async () => {
    const { reference, teacher, form } = await stale();
    await stage.portal.sql`update consultation set version = version + 1 where reference = ${reference}`;
    await stage.portal.sql`truncate reading`;
    const clash = await teacher.submitFrom(form, { reason: 'An invented reason' });
    expect(clash.status).toBe(409);
    expect(clash.text()).toContain('Status');
    expect(await rules()).toEqual([['POST /consultations/:reference/withdrawal', 'takes_part']]);
    expect(await stage.scene.found(reference)).toMatchObject({ status: 'submitted' });

    await stage.portal.sql`alter table reading add constraint away check (false) not valid`;
    try {
      const refused = await teacher.submitFrom(form, { reason: 'An invented reason' });
      expect(refused.status).toBe(503);
      expect(refused.text()).not.toContain('An invented reason');
      expect(refused.text()).not.toContain(reference);
      expect((await teacher.get(at(reference))).status).toBe(503);
    } finally {
      await stage.portal.sql`alter table reading drop constraint away`;
    }
  });

  test('a page of a move that cannot be made now', async () => {
    const reference = await stage.scene.consult('closed');
    const answer = await (await stage.as('teacher')).get(`${at(reference)}/withdrawal`);
    expect(answer.status).toBe(409);
    expect(await rules()).toEqual([['GET /consultations/:reference/withdrawal', 'takes_part']]);
  });
});

test('it travels with the commit, and is waited for with it', async () => {
  const reference = await stage.scene.consult('submitted');
  const adviser = await stage.as('adviser');
  // By then each connection knows the statements that are the same each time.
  for (let times = 0; times < 12; times++) await adviser.get(at(reference));
  statements.length = 0;
  let counting = true;
  const count = () => {
    turn++;
    if (counting) setImmediate(count);
  };
  count();
  await adviser.get(at(reference));
  counting = false;
  const begun = statements.findIndex(({ text }) => text.startsWith('begin'));
  const sent = statements.slice(begun);
  const end = sent.findIndex(({ text }) => text.startsWith('with noted as (insert into "reading"'));
  expect(sent.slice(end).map(({ text }) => text.split(/[ (]/, 2).join(' '))).toEqual([
    'with noted',
    'select identity.still_acting',
    'commit',
  ]);
  expect(new Set(sent.slice(end).map((statement) => statement.turn)).size).toBe(1);
  expect(sent[end - 1]!.turn).toBeLessThan(sent[end]!.turn);
});
