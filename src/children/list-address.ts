import { z } from 'zod';
import { BadRequest } from '#src/web/errors.ts';
import { isId } from '#src/web/ids.ts';
import type { Values } from '#src/web/routes.ts';
import type { ListAddress } from './paths.ts';

const asked = z.object({
  q: z.string().max(200).default(''),
  only: z.literal('').or(z.literal('social-worker')).default(''),
  after: z.string().default(''),
});

/**
 * What the address of the list says; a search form sends every field, so an empty one is none.
 * @throws BadRequest for an address that no form or link of the portal makes
 */
export function readListAddress(query: Values): ListAddress {
  const { success, data } = asked.safeParse(query);
  if (!success) throw notOurs();
  const { q, only, after } = data;
  return { q: q.trim() || undefined, only: only || undefined, after: after ? keyOf(after) : undefined };
}

function keyOf(text: string) {
  const [localAuthorityId = '', id = '', ...rest] = text.split('.');
  if (rest.length || !isId(localAuthorityId) || !isId(id)) throw notOurs();
  return { localAuthorityId, id };
}

const notOurs = () => new BadRequest('The address asks for something that this list does not know.');
