import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, JWK } from 'oidc-provider';
import type { Persona } from '#db/seed/personas.ts';
import type { ProviderSettings } from '#src/config.ts';
import { paths } from '../paths.ts';
import { signOutPage } from './html.ts';

export type Demo = { settings: ProviderSettings; baseUrl: string; personas: readonly Persona[] };

/** What the provider says each person has shown; the portal looks for it. */
export const factors = ['mfa'];

const hour = 3600;

export function configuration({ settings, baseUrl, personas }: Demo): Configuration {
  return {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        require_auth_time: true,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [baseUrl + paths.callback(settings.id)],
        post_logout_redirect_uris: [baseUrl + paths.signedOut()],
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: { openid: ['sub', 'amr'], profile: ['name'], email: ['email'] },
    ttl: {
      Interaction: hour,
      Session: hour,
      Grant: hour,
      AccessToken: hour,
      IdToken: hour,
      AuthorizationCode: 60,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource(context, form) {
          context.body = signOutPage(form);
        },
      },
    },
    interactions: { url: (_context, { uid }) => `/people/${uid}` },
    findAccount(_context, subject) {
      const person = personas.find(({ key }) => key === subject);
      const claims = { sub: subject, name: person?.name, email: person?.email };
      return person && { accountId: subject, claims: () => claims };
    },
    // Nobody is asked whether the portal may know who they are: an organisation has agreed to that for its people.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: settings.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope(settings.scope);
      await grant.save();
      return grant;
    },
  };
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as JWK;
}
