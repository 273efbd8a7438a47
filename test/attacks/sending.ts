import { type Places, pathOf } from '#test/pages/ways.ts';
import type { Answer, Client } from '#test/support/client.ts';
import type { Request } from './requests.ts';

/** The request with these records in its path and its fields. */
export function sendAs(client: Client, { path, fields }: Request, places: Places): Promise<Answer> {
  if (!fields) return client.get(pathOf(path, places));
  const filled = Object.entries(fields).map(([name, given]) => [
    name,
    [given ?? []].flat().map((value) => pathOf(value, places)),
  ]);
  return client.post(pathOf(path, places), Object.fromEntries(filled));
}

/** Status and page, without what is new in every answer. */
export const plain = ({ status, html }: Answer): string =>
  `${status}\n${html
    .replaceAll(/nonce(="|-)[\w+/=-]+/g, 'nonce')
    .replaceAll(/(name="_csrf" value=")[^"]+/g, '$1')
    .replaceAll(/(\/changes\?since=)[^"&]+/g, '$1')
    .replace(/(give this reference: <strong>)[^<]+/, '$1')}`;
