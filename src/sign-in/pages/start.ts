import type { Request, Response } from 'express';
import { randomState } from 'openid-client';
import type { PageParts, SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { begin } from '../pending.ts';
import { providerNamed } from '../providers.ts';
import { returnPath } from '../return-path.ts';
import { saved } from '../session-changes.ts';
import { addressToLeaveFor } from '../strategy.ts';
import { describe, troubleOf } from '../trouble.ts';
import { providerAway } from './provider-away.ts';

export const get: SessionPage = (parts) => (request, response) => leave(parts, request, response);

/** For whoever is signed in already, to show that it is they. */
export const getConfirming: SessionPage = (parts) => (request, response) =>
  request.session.personId
    ? leave(parts, request, response, true)
    : response.redirect(303, paths.signIn(returnPath(request.query.return, parts.config.baseUrl)));

async function leave(parts: PageParts, request: Request, response: Response, confirming?: true) {
  const { config, providers, log } = parts;
  const provider = providerNamed(providers, request.params.provider);
  const returnTo = returnPath(request.query.return, config.baseUrl);
  const state = randomState();
  try {
    const configuration = await provider.configuration();
    const attempt = { provider, configuration, state, baseUrl: config.baseUrl, confirming };
    const address = await addressToLeaveFor(attempt, request, response);
    begin(request.session, { state, provider: provider.id, returnTo, ...(confirming && { confirming }) });
    await saved(request);
    response.redirect(303, address);
  } catch (error) {
    if (!troubleOf(error)) throw error;
    log.warn(
      { reference: request.reference, provider: provider.id, ...describe(error) },
      'sign-in not begun',
    );
    const again = confirming && paths.confirmation(provider.id, returnTo);
    providerAway(parts, provider, request, response, again);
  }
}
