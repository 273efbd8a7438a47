import { newId } from '#src/web/ids.ts';
import type { Portal } from '#test/support/portal.ts';
import type { User } from './users.ts';

/** What came of a request: its status, or that its sender went away before the answer. */
export type Outcome = { status: number | 'cancelled'; html: string };

const went = { status: 'cancelled', html: '' } as const;

/** Requests of every kind over one portal, those among them that fail or break off. */
export function weather(portal: Portal, onStatement: Set<() => void>) {
  async function get({ client }: User, path: string, signal?: AbortSignal): Promise<Outcome> {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const answer = await fetch(portal.url + path, { headers, redirect: 'manual', signal });
    return { status: answer.status, html: await answer.text() };
  }

  /** Goes away once the portal has sent so many statements more, of whomever they are. */
  async function cancelled(user: User, path: string, after: number): Promise<Outcome> {
    const leaving = new AbortController();
    let left = after;
    const count = () => --left || leaving.abort();
    onStatement.add(count);
    try {
      return await get(user, path, leaving.signal);
    } catch (error) {
      if (!leaving.signal.aborted) throw error;
      return went;
    } finally {
      onStatement.delete(count);
    }
  }

  const post = ({ client }: User, path: string, fields: Record<string, string>): Promise<Outcome> =>
    client.post(path, { key: newId(), ...fields });

  return {
    get,
    cancelled,
    /** A version that the record never had. */
    stale: (user: User, record: string) =>
      post(user, `${record}/withdrawal`, { version: '4711', reason: 'Invented' }),
    say: (user: User, record: string, body: string) =>
      post(user, `${record}/entries`, { audience: 'all', body }),
  };
}
