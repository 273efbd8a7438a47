import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { BadRequest } from './errors.ts';
import type { UploadedFile, Values } from './routes.ts';

export const largestFile = 10 * 1024 * 1024;
/** Up to here a file that is too large is read to its end, so that the form can say so in words. */
const largestBody = 10 * largestFile;

/**
 * Forms with a file. Held in memory, so only from someone signed in, one file at a time. Of a file that is too
 * large one byte more than is allowed is kept: its form refuses it by its length.
 */
export const readUploads: RequestHandler = (request, _response, next) => {
  if (!request.is('multipart') || !request.session.personId) return next();
  if (Number(request.get('content-length') ?? 0) > largestBody) throw tooLarge();
  read(request, next, ({ form, files }) => {
    request.body = form;
    request.uploads = files;
    next();
  });
};

type Read = { form: Values; files: UploadedFile[] };

function read(request: Request, refuse: (error: Error) => void, done: (read: Read) => void): void {
  const form: Values = Object.create(null);
  const files: UploadedFile[] = [];
  const parser = parserFor(request);
  let over = false;
  const stop = (error: Error) => {
    if (over) return;
    over = true;
    request.unpipe(parser);
    request.resume();
    refuse(error);
  };
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > largestBody) stop(tooLarge());
  });
  request.on('aborted', () => stop(unreadable()));
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated) stop(unreadable());
    const before = form[name];
    form[name] = before === undefined ? value : [before, value].flat();
  });
  parser.on('file', (field, stream, { filename }) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A file field that was left empty has no name.
    stream.on('end', () => filename && files.push({ field, name: filename, content: Buffer.concat(chunks) }));
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
    parser.on(limit, () => stop(unreadable()));
  }
  parser.on('error', () => stop(unreadable()));
  parser.on('close', () => over || done({ form, files }));
  request.pipe(parser);
}

function parserFor({ headers }: Request): busboy.Busboy {
  try {
    return busboy({ headers, defParamCharset: 'utf8', limits });
  } catch {
    throw unreadable();
  }
}

const limits = {
  fileSize: largestFile + 1,
  files: 1,
  fields: 20,
  fieldSize: 64 * 1024,
  fieldNameSize: 100,
  parts: 21,
  headerPairs: 20,
};
const unreadable = () => new BadRequest('The form that was sent could not be read. Open the page again.');
const tooLarge = () => Object.assign(new Error('The request is too large'), { status: 413 });
