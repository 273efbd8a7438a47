import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Configuration, interactionPolicy, Provider } from 'oidc-provider';
import type { Persona } from '#db/seed/personas.ts';
import type { ProviderSettings } from '#src/config.ts';
import { paths } from '../paths.ts';
import { choosePerson } from './choose-person.ts';
import { signOutPage } from './html.ts';

const factors = ['mfa'];

/** A provider on this machine. With port 0 it takes a free one: the issuer to use is then what starting it gives. */
export function demoProviderSettings(port: number): ProviderSettings {
  return {
    id: 'demo',
    label: 'the demonstration',
    issuer: `http://localhost:${port}`,
    clientId: 'portal',
    clientSecret: randomBytes(24).toString('base64url'),
    scope: 'openid profile email',
    subject: 'sub',
    admit: [],
    assurance: factors,
  };
}

type Demo = { settings: ProviderSettings; baseUrl: string; personas: readonly Persona[] };

/**
 * A real OpenID provider whose people are the personas, with a list of them where others ask for a password.
 * @throws with code EADDRINUSE when something else has the port
 */
export async function startDemoProvider(demo: Demo): Promise<{ issuer: string; close(): Promise<void> }> {
  const server = createServer();
  server.listen(Number(new URL(demo.settings.issuer).port), '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration(demo));
  const answer = provider.callback();
  const choose = choosePerson(provider, demo.personas, factors);
  server.on('request', (request, response) =>
    request.url?.startsWith('/people/') ? choose(request, response) : answer(request, response),
  );
  return {
    issuer,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function configuration({ settings, baseUrl, personas }: Demo): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [baseUrl + paths.callback(settings.id)],
        post_logout_redirect_uris: [baseUrl + paths.signedOut()],
      },
    ],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }],
    } as Configuration['jwks'],
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: { openid: ['sub', 'amr'], profile: ['name'], email: ['email'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource(context, form) {
          context.body = signOutPage(form);
        },
      },
    },
    interactions: { url: (_context, { uid }) => `/people/${uid}`, policy: alwaysAsk() },
    findAccount: (_context, subject) => {
      const person = personas.find(({ key }) => key === subject);
      return (
        person && {
          accountId: subject,
          claims: () => ({ sub: subject, name: person.name, email: person.email }),
        }
      );
    },
    // Nobody is asked whether the portal may know who they are: an organisation has agreed to that for its people.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope(settings.scope);
      await grant.save();
      return grant;
    },
  };
}

/** Every sign-in shows the list, so that one can come back as somebody else. */
function alwaysAsk() {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy
    .get('login')
    ?.checks.add(
      new Check('who_now', 'Choose who to be', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}
