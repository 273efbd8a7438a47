import { extname } from 'node:path';

type FileType = { mediaType: string; is: (content: Buffer) => boolean };

const begins = (content: Buffer, ...bytes: number[]) =>
  content.subarray(0, bytes.length).equals(Buffer.from(bytes));
const isZip = (content: Buffer) => begins(content, 0x50, 0x4b, 0x03, 0x04);
/** Nothing is unpacked: the names of what is inside stand in the clear. A document with macros is refused. */
const holds = (content: Buffer, part: string) =>
  isZip(content) &&
  content.includes('[Content_Types].xml') &&
  content.includes(part) &&
  !content.includes('vbaProject.bin');
const odt = 'mimetypeapplication/vnd.oasis.opendocument.text';
const pdf = (content: Buffer) => begins(content, ...Buffer.from('%PDF-'));
const png = (content: Buffer) => begins(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const jpeg = (content: Buffer) => begins(content, 0xff, 0xd8, 0xff);

const types: Record<string, FileType> = {
  '.pdf': { mediaType: 'application/pdf', is: pdf },
  '.docx': {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    is: (content) => holds(content, 'word/document.xml'),
  },
  '.xlsx': {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    is: (content) => holds(content, 'xl/workbook.xml'),
  },
  '.odt': {
    mediaType: 'application/vnd.oasis.opendocument.text',
    is: (content) => isZip(content) && content.subarray(30, 30 + odt.length).equals(Buffer.from(odt)),
  },
  '.png': { mediaType: 'image/png', is: png },
  '.jpg': { mediaType: 'image/jpeg', is: jpeg },
  '.jpeg': { mediaType: 'image/jpeg', is: jpeg },
  '.txt': { mediaType: 'text/plain; charset=utf-8', is: isText },
};

export const extensions = Object.keys(types);

/** By the ending of the name and by the first bytes, which must agree; null for anything else. */
export function mediaTypeOf(name: string, content: Buffer): string | null {
  const type = types[extname(name).toLowerCase()];
  return type?.is(content) ? type.mediaType : null;
}

function isText(content: Buffer): boolean {
  if ([isZip, pdf, png, jpeg].some((other) => other(content))) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/(?![\t\n\f\r])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}
