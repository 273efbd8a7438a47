import { newId } from '#src/web/ids.ts';
import type { Answer, Client } from '#test/support/client.ts';

/** A consultation, perhaps with a child, as a person who holds it reaches it. */
export type Held = { reference: string; child?: { path: string; name: string }; inside?: string[] };
type Found = 'found' | 'nothing' | 'signed out';

/** What each way to it answers. */
export async function ask(
  client: Client,
  held: Held,
  { writes = true } = {},
): Promise<Record<string, Found>> {
  const found: Record<string, Found> = {};
  const { reference, child, inside = [] } = held;
  const record = `/consultations/${reference}`;
  const pages = [record, ...['timeline', 'plan', 'submitted', ...inside].map((page) => `${record}/${page}`)];
  for (const path of [...pages, ...(child ? [child.path] : [])]) found[path] = of(await client.get(path));
  if (!writes) return found;
  const message = { key: newId(), audience: 'all', body: 'A message' };
  found.message = of(await client.post(`${record}/entries`, message));
  return found;
}

/** What lists, searches and their counts tell of it: the way to it is there, or not. */
export async function search(client: Client, { reference, child }: Held): Promise<Record<string, Found>> {
  const record = `/consultations/${reference}`;
  const lists = [
    '/',
    '/consultations',
    `/consultations?q=${reference}`,
    `/queue?view=team&q=${reference}`,
  ].map((path) => [path, record] as const);
  const children = ['/children', `/children?q=${child?.name}`].map((path) => [path, child?.path] as const);
  const found: Record<string, Found> = {};
  for (const [path, shows] of [...lists, ...children]) {
    if (!shows) continue;
    const answer = await client.get(path);
    const listed = answer.html.includes(`${shows}"`) || answer.html.includes(`${shows}#`);
    found[path] = listed ? 'found' : isSignedOut(answer) ? 'signed out' : 'nothing';
  }
  return found;
}

function of(answer: Answer): Found {
  if (isSignedOut(answer)) return 'signed out';
  if (answer.status === 404) return 'nothing';
  return [200, 303].includes(answer.status) ? 'found' : answer.fail('is neither found nor nothing');
}

/** Sent to sign in, or to choose what to act as; or what was sent is given back. */
const isSignedOut = ({ status, location, html }: Answer): boolean =>
  /^\/(sign-in|acting)/.test(location ?? '') ||
  (status === 403 && /You have been signed out|This page was out of date/.test(html));
