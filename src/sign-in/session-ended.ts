import type { Request, Response } from 'express';
import { page } from '#src/web/answers.ts';
import type { Typed } from '#src/web/errors.ts';
import type { SignInParts } from './parts.ts';
import { paths } from './paths.ts';

/** For a form whose session has ended, or that has been open too long: nothing is changed, and what was typed comes back. */
export function sessionEnded(
  { send }: Pick<SignInParts, 'send'>,
  request: Request,
  response: Response,
): void {
  const context = {
    ended: !request.session.personId,
    typed: typedIn(request.body),
    signIn: paths.signIn(),
  };
  send(page('errors/session-ended', context, { status: 403 }), request, response, null);
}

const isKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a person would miss: not the token, nor what the form carries for itself. */
function typedIn(form: Record<string, string | string[]> = {}): Typed[] {
  return Object.entries(form)
    .filter(([field]) => !/^(_.*|return|version)$/.test(field))
    .map(([field, value]) => ({ name: inWords(field), value: [value].flat().join('\n') }))
    .filter(({ value }) => value.trim() && !isKey.test(value));
}

function inWords(field: string): string {
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
