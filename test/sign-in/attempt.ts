import type { Answer, Client } from '#test/support/client.ts';
import type { HostileProvider } from './hostile-provider.ts';

export type Begun = { state: string; nonce: string; address: URL };

/** Presses the provider's button; the browser would now be at the provider. */
export async function begin(
  client: Client,
  { settings }: HostileProvider,
  returnTo?: string,
): Promise<Begun> {
  const query = returnTo === undefined ? '' : `?${new URLSearchParams({ return: returnTo })}`;
  const answer = await client.get(`/sign-in/${settings.id}${query}`);
  if (!answer.location) return answer.fail('does not lead to the provider');
  const address = new URL(answer.location);
  return { address, state: address.searchParams.get('state')!, nonce: address.searchParams.get('nonce')! };
}

/** What the provider sends the browser back to. */
export const backTo = (
  { settings }: HostileProvider,
  { state }: Pick<Begun, 'state'>,
  more: object = {},
): string =>
  `/sign-in/${settings.id}/callback?${new URLSearchParams({ code: 'a-code', state, iss: settings.issuer, ...more })}`;

/** Begins, and comes back with what the provider is set to say. */
export async function attempt(client: Client, provider: HostileProvider, returnTo?: string): Promise<Answer> {
  const begun = await begin(client, provider, returnTo);
  provider.claims = { nonce: begun.nonce, ...provider.claims };
  return client.get(backTo(provider, begun));
}

/** Whether this client may read what only a signed-in person may. */
export async function isIn(client: Client): Promise<boolean> {
  return (await client.get('/your-sign-ins')).status === 200;
}
