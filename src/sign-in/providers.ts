import * as openid from 'openid-client';
import type { ProviderSettings } from '#src/config.ts';
import { NotFound } from '#src/web/errors.ts';

export type Provider = ProviderSettings & {
  /** Asks the provider about itself on first use, and again after a failure; waits five seconds at most. */
  configuration(): Promise<openid.Configuration>;
};

export type Providers = ReadonlyMap<string, Provider>;

const timeoutSeconds = 5;

export function createProviders(settings: ProviderSettings[]): Providers {
  return new Map(settings.map((one) => [one.id, { ...one, configuration: lazily(() => discover(one)) }]));
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<openid.Configuration> {
  return openid.discovery(
    new URL(issuer),
    clientId,
    // Pinned, so that a provider which also lists HS256 does not let the client secret sign a token.
    { client_secret: clientSecret, id_token_signed_response_alg: 'RS256' },
    openid.ClientSecretPost(clientSecret),
    {
      timeout: timeoutSeconds,
      // Without the second the signature of an ID token that came over the back channel is not checked.
      execute: [
        ...(issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []),
        openid.enableNonRepudiationChecks,
      ],
    },
  );
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** Throws `NotFound` for a provider that is not configured. */
export function providerNamed(providers: Providers, name: string | string[] | undefined): Provider {
  const provider = providers.get(String(name));
  if (!provider) throw new NotFound('Not found');
  return provider;
}
