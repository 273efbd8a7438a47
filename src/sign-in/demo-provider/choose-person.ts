import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import type { Persona } from '#db/seed/personas.ts';
import { factors } from './configuration.ts';
import { peoplePage, tooLatePage } from './html.ts';

/** The list of people, and the press of one of its buttons. */
export function choosePerson(provider: Provider, personas: readonly Persona[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await provider.interactionDetails(request, response);
      const chosen = request.method === 'POST' && new URLSearchParams(await text(request)).get('person');
      const person = personas.find(({ key }) => key === chosen);
      if (!person) return show(response, 200, peoplePage(personas));
      const result = { login: { accountId: person.key, amr: factors, remember: false } };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    } catch {
      show(response, 400, tooLatePage());
    }
  };
}

function show(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(html);
}
