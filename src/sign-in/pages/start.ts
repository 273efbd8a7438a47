import { randomState } from 'openid-client';
import type { SessionPage } from '../parts.ts';
import { begin } from '../pending.ts';
import { providerNamed } from '../providers.ts';
import { returnPath } from '../return-path.ts';
import { saved } from '../session-changes.ts';
import { addressToLeaveFor } from '../strategy.ts';
import { describe, troubleOf } from '../trouble.ts';
import { providerAway } from './provider-away.ts';

export const get: SessionPage = (parts) => async (request, response) => {
  const { config, providers, log } = parts;
  const provider = providerNamed(providers, request.params.provider);
  const state = randomState();
  try {
    const configuration = await provider.configuration();
    const attempt = { provider, configuration, state, baseUrl: config.baseUrl };
    const address = await addressToLeaveFor(attempt, request, response);
    begin(request.session, {
      state,
      provider: provider.id,
      returnTo: returnPath(request.query.return, config.baseUrl),
    });
    await saved(request);
    response.redirect(303, address);
  } catch (error) {
    if (!troubleOf(error)) throw error;
    log.warn(
      { reference: request.reference, provider: provider.id, ...describe(error) },
      'sign-in not begun',
    );
    providerAway(parts, provider, request, response);
  }
};
