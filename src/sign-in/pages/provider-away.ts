import type { Request, Response } from 'express';
import { page } from '#src/web/answers.ts';
import type { PageParts } from '../parts.ts';
import { paths } from '../paths.ts';

export function providerAway(
  { send }: Pick<PageParts, 'send'>,
  provider: { id: string; label: string },
  request: Request,
  response: Response,
  again = paths.start(provider.id),
): void {
  response.set('Retry-After', '5');
  const context = { label: provider.label, again, signIn: paths.signIn() };
  send(page('sign-in/provider-away', context, { status: 503 }), request, response, null);
}
