import type { Request, Response } from 'express';
import { page } from '#src/web/answers.ts';
import type { PageParts } from '../parts.ts';
import { paths } from '../paths.ts';

export function providerAway(
  { send }: Pick<PageParts, 'send'>,
  provider: { id: string; label: string },
  request: Request,
  response: Response,
): void {
  response.set('Retry-After', '5');
  const context = { label: provider.label, again: paths.start(provider.id), signIn: paths.signIn() };
  send(page('sign-in/provider-away', context, { status: 503 }), request, response, null);
}
