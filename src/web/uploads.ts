import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { BadRequest } from './errors.ts';
import type { UploadedFile, Values } from './routes.ts';

export const largestFile = 10 * 1024 * 1024;
/** Up to here a file that is too large is read to its end, so that the form can say so in words. */
const largestBody = 4 * largestFile;

/**
 * Forms with a file. Held in memory, so only from someone signed in, one file at a time. Of a file that is too
 * large one byte more than is allowed is kept: its form refuses it by its length.
 */
export const readUploads: RequestHandler = (request, _response, next) => {
  if (!request.is('multipart') || !request.session.personId) return next();
  if (Number(request.get('content-length') ?? 0) > largestBody) throw tooLarge();
  read(request).then(({ form, files }) => {
    request.body = form;
    request.uploads = files;
    next();
  }, next);
};

type Read = { form: Values; files: UploadedFile[] };

function read(request: Request): Promise<Read> {
  return new Promise((resolve, reject) => {
    const form: Values = Object.create(null);
    const files: UploadedFile[] = [];
    const parser = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        fileSize: largestFile + 1,
        files: 1,
        fields: 20,
        fieldSize: 64 * 1024,
        fieldNameSize: 100,
        parts: 21,
        headerPairs: 20,
      },
    });
    const fail = (error: Error) => {
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    const unreadable = () =>
      fail(new BadRequest('The form that was sent could not be read. Open the page again.'));
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > largestBody) fail(tooLarge());
    });
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) unreadable();
      const before = form[name];
      form[name] = before === undefined ? value : [before, value].flat();
    });
    parser.on('file', (field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A file field that was left empty has no name.
      stream.on(
        'end',
        () => filename && files.push({ field, name: filename, content: Buffer.concat(chunks) }),
      );
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) parser.on(limit, unreadable);
    parser.on('error', unreadable);
    parser.on('close', () => resolve({ form, files }));
    request.on('aborted', unreadable);
    request.pipe(parser);
  });
}

const tooLarge = () => Object.assign(new Error('The request is too large'), { status: 413 });
