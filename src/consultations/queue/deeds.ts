import { BadRequest } from '#src/web/errors.ts';

/* What was done last stands in the address, by the ids of its events, so that it can be told and undone without script. */

const length = 22;

/** Ids of events, in few characters. */
export const deedWords = (events: readonly string[]): string =>
  events.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')).join('.');

/** @throws BadRequest for what `deedWords` does not say */
export function readDeeds(words: string | undefined): string[] {
  const parts = words ? words.split('.') : [];
  if (parts.length > 50 || parts.some((part) => part.length !== length || !/^[\w-]+$/.test(part)))
    throw new BadRequest('The address names something done that cannot be read.');
  return parts.map((part) =>
    Buffer.from(part, 'base64url')
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  );
}
