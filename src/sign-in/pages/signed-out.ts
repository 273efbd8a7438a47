import { buildEndSessionUrl } from 'openid-client';
import { page } from '#src/web/answers.ts';
import type { PageParts, SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import type { Provider } from '../providers.ts';
import { troubleOf } from '../trouble.ts';

/** After the portal's own sign-out: passes the browser on to the provider's, which sends it back here. */
export const get: SessionPage = (parts) => async (request, response) => {
  if (request.session.personId) return response.redirect(303, '/');
  const provider = parts.providers.get(String(request.query.provider));
  const leave = provider && (await endSessionAddress(parts, provider));
  const context = { label: provider?.label, leave, signIn: paths.signIn() };
  parts.send(page('sign-in/signed-out', context), request, response, null);
};

/** Undefined where the provider has none, or is away: the portal's session has ended all the same. */
async function endSessionAddress({ config }: PageParts, provider: Provider): Promise<string | undefined> {
  try {
    const configuration = await provider.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: config.baseUrl + paths.signedOut(),
    }).href;
  } catch (error) {
    if (!troubleOf(error)) throw error;
    return undefined;
  }
}
