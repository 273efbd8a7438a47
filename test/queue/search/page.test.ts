import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Many, setMany } from '#test/queue/many.ts';
import { isOfThePage } from '#test/support/statements.ts';

let board: Many;
beforeAll(async () => {
  board = await setMany();
});
afterAll(() => board.close());

test('what comes close is shown as that, in its view and in the counts', async () => {
  const page = await board.manager.get('/queue?view=team&q=reqeust');
  expect(board.named(page)).toEqual(['new']);
  expect(page.text('#list')).toContain('Nothing matches “reqeust” exactly. Showing close matches.');
  const exact = await board.manager.get('/queue?view=team&q=request');
  expect(board.named(exact)).toEqual(['new']);
  expect(exact.text('#list')).not.toContain('close matches');
});

test('what is nowhere is answered with what to try', async () => {
  const page = await board.manager.get('/queue?view=team&q=xylophone');
  expect(page.text('.empty')).toContain('Check the spelling, or search by reference.');
  expect(page.text('#list')).not.toContain('close matches');
});

test('partners are forgiven too', async () => {
  const teacher = await board.portal.as(board.ids.teacher);
  const page = await teacher.get('/consultations?q=reqeust');
  expect(board.named(page)).toEqual(['new']);
  expect(page.text('#list')).toContain('Showing close matches');
  expect((await teacher.get('/consultations?q=xylophone')).text('.empty')).toContain('Check the spelling');
});

test.each([
  ['manager', '/queue?view=team&q=reqeust'],
  ['teacher', '/consultations?q=reqeust'],
] as const)('a %s searches in five statements at most', async (who, path) => {
  const client = await board.portal.as(board.ids[who]);
  await client.get(path);
  board.statements.length = 0;
  await client.get(path);
  const begun = board.statements.findIndex((statement) => /^begin/i.test(statement));
  expect(board.statements.slice(begun + 1).filter(isOfThePage).length).toBeLessThanOrEqual(5);
});
