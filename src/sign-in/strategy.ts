import type { Request, Response } from 'express';
import { type Configuration, type IDToken, randomNonce } from 'openid-client';
import { type AuthenticateOptions, Strategy } from 'openid-client/passport';
import passport from 'passport';
import { freshSeconds } from './fresh.ts';
import { paths } from './paths.ts';
import { keyOf } from './pending.ts';

/** One sign-in through one provider, known by its `state`. */
export type Attempt = {
  provider: { id: string; scope: string };
  configuration: Configuration;
  state: string;
  baseUrl: string;
  /** The person is to be asked who they are, though the provider may remember it. */
  confirming?: true;
};

/** Where to send the browser, once the session is saved: it now holds what the answer will be checked against. */
export function addressToLeaveFor(attempt: Attempt, request: Request, response: Response): Promise<string> {
  return new Promise((resolve, reject) =>
    passport.authenticate(new Leaving(attempt, resolve))(request, response, reject),
  );
}

/** The claims of the provider's answer, all checked, or null where it says that the person declined. */
export function answerOf(attempt: Attempt, request: Request, response: Response): Promise<IDToken | null> {
  return new Promise((resolve, reject) =>
    passport.authenticate(new Answering(attempt), (error: unknown, claims: IDToken | false) =>
      error ? reject(error) : resolve(claims || null),
    )(request, response, reject),
  );
}

class AttemptStrategy extends Strategy {
  readonly #baseUrl: string;

  constructor({ provider, configuration, state, baseUrl }: Attempt) {
    const callbackURL = baseUrl + paths.callback(provider.id);
    super(
      {
        config: configuration,
        name: provider.id,
        sessionKey: keyOf(state),
        scope: provider.scope,
        callbackURL,
      },
      (tokens, verified) => verified(null, tokens.claims()),
    );
    this.#baseUrl = baseUrl;
  }

  /** From the settings: a Host header is the sender's to choose. */
  override currentUrl(request: Request): URL {
    return new URL(request.originalUrl, this.#baseUrl);
  }
}

class Leaving extends AttemptStrategy {
  readonly #state: string;
  readonly #asked: Record<string, string>;
  readonly leave: (address: string) => void;

  constructor(attempt: Attempt, leave: (address: string) => void) {
    super(attempt);
    this.#state = attempt.state;
    this.#asked = attempt.confirming ? { prompt: 'login', max_age: `${freshSeconds}` } : {};
    this.leave = leave;
  }

  override authorizationRequestParams() {
    // A form posted across sites would come without the session's SameSite cookie.
    return { state: this.#state, nonce: randomNonce(), response_mode: 'query', ...this.#asked };
  }

  override shouldInitiateAuthRequest() {
    return true;
  }

  override authenticate(
    this: passport.StrategyCreated<Leaving>,
    request: Request,
    options: AuthenticateOptions,
  ) {
    this.redirect = this.leave;
    super.authenticate(request, options);
  }
}

class Answering extends AttemptStrategy {
  override shouldInitiateAuthRequest() {
    return false;
  }
}
