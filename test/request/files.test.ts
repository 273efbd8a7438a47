import { once } from 'node:events';
import { request } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileName } from '#src/consultations/request/file-name.ts';
import { mediaTypeOf } from '#src/consultations/request/file-types.ts';
import { newId } from '#src/web/ids.ts';
import type { Client } from '#test/support/client.ts';
import { ofSetting, referenceOf, useWorld } from './world.ts';

const { world, as, begin, answer } = useWorld();
const pdf = Buffer.from('%PDF-1.7\n%%EOF');
const zip = (...parts: string[]) =>
  Buffer.from(`PK\u0003\u0004${' '.repeat(26)}${parts.join('PK\u0001\u0002')}`, 'latin1');
const docx = zip('[Content_Types].xml', 'word/document.xml');

let client: Client;
let draft: string;
beforeAll(async () => {
  client = await as('teacher');
  draft = await begin(client);
});

/** As a browser sends it: the token before the file. */
async function upload(name: string, content: Uint8Array, { to = draft, key = newId(), by = client } = {}) {
  const body = new FormData();
  body.append('_csrf', (await by.token()) ?? '');
  body.append('key', key);
  if (name) body.append('file', new Blob([content as never]), name);
  return by.send('POST', `${to}/files`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    body: body as never,
  });
}
const listed = async (to = draft) => (await client.get(`${to}/files`)).texts('.request-file bdi');

describe('a file', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]);
  const odt = zip('mimetypeapplication/vnd.oasis.opendocument.text');
  const text = Buffer.from('Line one\r\nLigne deux: é\n');
  test.each<[string, Buffer, boolean]>([
    ['plan.pdf', pdf, true],
    ['PLAN.PDF', pdf, true],
    ['letter.docx', docx, true],
    ['marks.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), true],
    ['letter.odt', odt, true],
    ['photo.png', png, true],
    ['photo.jpg', jpeg, true],
    ['photo.jpeg', jpeg, true],
    ['note.txt', text, true],
    ['report.exe.pdf', pdf, true],
    ['plan.exe', pdf, false],
    ['plan.pdf.exe', pdf, false],
    ['plan', pdf, false],
    ['program.pdf', Buffer.from('MZ\u0090\0'), false],
    ['page.pdf', Buffer.from('<html><script>alert(1)</script>'), false],
    ['late.pdf', Buffer.concat([Buffer.from('GIF89a'), pdf]), false],
    ['plan.txt', pdf, false],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), false],
    ['page.html', Buffer.from('<p>'), false],
    ['any.zip', zip('a'), false],
    ['any.docx', zip('a'), false],
    ['marks.docx', zip('[Content_Types].xml', 'xl/workbook.xml'), false],
    ['macros.docx', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), false],
    ['macros.docm', docx, false],
    ['photo.png', jpeg, false],
    ['photo.jpg', png, false],
    ['binary.txt', Buffer.from([0x41, 0, 0x42]), false],
    ['latin.txt', Buffer.from([0x41, 0xe9, 0x42]), false],
    ['zip.txt', zip('a'), false],
    ['__proto__', pdf, false],
  ])('%s is taken or refused by name and first bytes', (name, content, taken) => {
    expect(mediaTypeOf(name, content) !== null).toBe(taken);
  });

  test.each([
    ['plan.pdf', 'plan.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\invented\\plan.PDF', 'plan.pdf'],
    ['a\u0000b\u001fc.pdf', 'abc.pdf'],
    ['invoice\u202Efdp.txt', 'invoicefdp.txt'],
    ['.pdf', 'file.pdf'],
    ['...hidden.pdf', 'hidden.pdf'],
    ['a"b<c>.pdf', 'a-b-c-.pdf'],
    ['  spaced   out .pdf', 'spaced out.pdf'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(100)}.pdf`],
    ['خطة.pdf', 'خطة.pdf'],
    ['', 'file'],
  ])('named %j is kept as %j', (given, kept) => {
    expect(fileName(given)).toBe(kept);
  });
});

describe('the files of a draft', () => {
  test('are added, listed, given back as they came, and taken away', async () => {
    expect((await upload('Plan – é.pdf', pdf)).location).toBe(`${draft}/files`);
    expect(await listed()).toEqual(['Plan – é.pdf']);
    const page = await client.get(`${draft}/files`);
    const href = page.link('Plan – é.pdf');
    const given = await client.get(href);
    expect(given.html).toBe(pdf.toString());
    expect(given.headers.get('content-type')).toBe('application/pdf');
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(given.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    for (const who of ['otherTeacher', 'officer'] as const) {
      expect((await (await as(who)).get(href)).status).toBe(404);
      expect((await upload('x.pdf', pdf, { by: await as(who) })).status).toBe(404);
    }
    await client.submitFrom(page, {}, { form: '/removal' });
    expect(await listed()).toEqual([]);
    expect((await client.get(href)).status).toBe(404);
  });

  test.each<[string, string, Buffer, string]>([
    ['no file', '', Buffer.from(''), 'Choose a file'],
    ['an empty file', 'empty.pdf', Buffer.from(''), 'The file is empty'],
    ['a wrong type', 'program.pdf', Buffer.from('MZ'), 'The file must be a PDF'],
    [
      'one byte too many',
      'large.pdf',
      Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 - pdf.length + 1)]),
      '10 MB or smaller',
    ],
    ['far too many bytes', 'huge.pdf', Buffer.alloc(20 * 1024 * 1024), '10 MB or smaller'],
  ])('refuse %s in words', async (_name, name, content, words) => {
    const again = await upload(name, content);
    expect(again.status).toBe(422);
    expect(again.text('.govuk-error-summary')).toContain(words);
    expect(again.has('#file')).toBe(true);
  });

  test('are not read at all where they say that they are far too large', async () => {
    const { hostname, port } = new URL(world.portal.url);
    const asked = request({
      ...{ hostname, port, method: 'POST', path: `${draft}/files` },
      headers: {
        cookie: [...client.cookies].map((pair) => pair.join('=')).join('; '),
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 200 * 1024 * 1024,
      },
    });
    asked.flushHeaders();
    const [answered] = await once(asked, 'response');
    expect(answered.statusCode).toBe(413);
    asked.destroy();
  });

  test('take a file of exactly 10 MB', async () => {
    const to = await begin(client);
    const content = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 - pdf.length)]);
    expect((await upload('full.pdf', content, { to })).status).toBe(303);
    expect(await listed(to)).toEqual(['full.pdf']);
  });

  test('are five, also when sent at once, and one for a press that was made twice', async () => {
    const to = await begin(client);
    const key = newId();
    const twice = await Promise.all([upload('a.pdf', pdf, { to, key }), upload('a.pdf', pdf, { to, key })]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    const more = await Promise.all(
      ['b', 'c', 'd', 'e', 'f', 'g'].map((name) => upload(`${name}.pdf`, pdf, { to })),
    );
    expect(more.map(({ status }) => status).sort()).toEqual([303, 303, 303, 303, 422, 422]);
    expect(await listed(to)).toHaveLength(5);
    expect((await client.get(`${to}/files`)).has('#file')).toBe(false);
  });

  test('come along to the consultation, for those who take part', async () => {
    const to = await begin(client);
    await answer(client, to, ofSetting);
    await upload('plan.pdf', pdf, { to });
    expect((await client.get(`${to}/check`)).text()).toContain('plan.pdf');
    const reference = referenceOf((await client.submit(`${to}/check`)).location);
    const [row] = await world.portal.sql`
      select a.id from attachment a join consultation c on c.id = a.consultation_id where c.reference = ${reference}`;
    const href = `/consultations/${reference}/files/${row!.id}`;
    expect((await client.get(href)).html).toBe(pdf.toString());
    expect((await (await as('officer')).get(href)).status).toBe(200);
    for (const who of ['otherTeacher', 'worker', 'neighbour'] as const) {
      expect((await (await as(who)).get(href)).status).toBe(404);
    }
    expect((await upload('late.pdf', pdf, { to })).status).toBe(409);
    await world.portal.sql`update attachment set state = 'held' where id = ${row!.id}`;
    expect((await client.get(href)).status).toBe(404);
  });

  test('are not read for somebody who is not signed in, nor without a token, nor in a broken form', async () => {
    expect((await upload('plan.pdf', pdf, { by: world.portal.anonymous() })).status).toBe(403);
    const send = (body: unknown, headers = {}) =>
      client.send('POST', `${draft}/files`, {
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
        body: body as never,
      });
    const form = new FormData();
    form.append('key', newId());
    form.append('file', new Blob([pdf]), 'plan.pdf');
    expect((await send(form)).status).toBe(403);
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await send('--x\r\nContent-Disposition: form-data; name="key"\r\n\r\ncut', type)).status).toBe(
      400,
    );
    expect((await send('nothing', { 'content-type': 'multipart/form-data' })).status).toBe(400);
    const two = new FormData();
    two.append('_csrf', (await client.token())!);
    two.append('key', newId());
    for (const name of ['a.pdf', 'b.pdf']) two.append('file', new Blob([pdf]), name);
    expect((await send(two)).status).toBe(400);
  });

  test('of a deleted draft go with it', async () => {
    const to = await begin(client);
    await upload('plan.pdf', pdf, { to });
    await client.submit(`${to}/deletion`);
    expect(
      await world.portal.sql`select from attachment where draft_id = ${to.split('/').at(-1)!}`,
    ).toHaveLength(0);
  });
});
