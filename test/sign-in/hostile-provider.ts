import {
  constants,
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  type SignKeyObjectInput,
  sign,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderSettings } from '#src/config.ts';

export type Claims = Record<string, unknown>;
export type Place = 'discovery' | 'jwks' | 'token';
export type Fault = 'gone' | 'slow' | 'html' | 'broken' | 'nonsense';

/** How an ID token is signed: as it should be, or as an attacker would. */
export type Signing =
  | 'right'
  | 'another algorithm'
  | 'another key'
  | 'HS256 with the client secret'
  | 'none'
  | 'altered';

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = { own: rsa(), other: rsa() };
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider of the test's own that says whatever it is told to, over real HTTP. */
export class HostileProvider {
  readonly settings: ProviderSettings;
  readonly asked: Place[] = [];
  /** Over what an honest token would claim; undefined leaves a claim out. */
  claims: Claims = {};
  signing: Signing = 'right';
  /** Runs once, while somebody waits for a token. */
  meanwhile: (() => Promise<void>) | undefined;
  faults: Partial<Record<Place, Fault>> = {};
  readonly #server = createServer((request, response) => this.#answer(request.url ?? '', response));

  private constructor(settings: ProviderSettings) {
    this.settings = settings;
  }

  static async start(id: string, settings: Partial<ProviderSettings> = {}): Promise<HostileProvider> {
    const provider = new HostileProvider({
      id,
      label: `Mock ${id}`,
      issuer: '',
      clientId: 'portal',
      clientSecret: 'a secret that only the portal and its provider know',
      scope: 'openid',
      subject: 'sub',
      admit: [],
      assurance: ['mfa'],
      ...settings,
    });
    provider.#server.listen(0, '127.0.0.1');
    await once(provider.#server, 'listening');
    provider.settings.issuer = `http://localhost:${(provider.#server.address() as AddressInfo).port}`;
    return provider;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    const place = places.find(([pattern]) => pattern.test(url))?.[1];
    if (!place) return void response.writeHead(404).end();
    this.asked.push(place);
    const fault = this.faults[place];
    if (fault === 'gone') return void response.destroy();
    if (fault === 'slow') return;
    if (fault === 'broken') return void response.writeHead(500).end('Internal error');
    if (place === 'token') await this.#doMeanwhile();
    const type = fault === 'html' ? 'text/html' : 'application/json';
    const body =
      fault === 'html' ? '<h1>Sorry</h1>' : fault === 'nonsense' ? '{"keys": [' : this.#body(place);
    response
      .writeHead(200, { 'content-type': type })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  async #doMeanwhile(): Promise<void> {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
  }

  #body(place: Place): object {
    const { issuer } = this.settings;
    if (place === 'token') return { access_token: 'opaque', token_type: 'Bearer', id_token: this.#idToken() };
    if (place === 'jwks') {
      return {
        keys: [{ ...keys.own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }],
      };
    }
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'PS256', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ['S256'],
    };
  }

  #idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const { issuer: iss, clientId: aud, clientSecret } = this.settings;
    const claims = {
      iss,
      aud,
      sub: 'someone',
      iat: now,
      exp: now + 300,
      amr: ['pwd', 'mfa'],
      ...this.claims,
    };
    const over = (header: object) => `${base64url({ typ: 'JWT', ...header })}.${base64url(claims)}`;
    if (this.signing === 'none') return `${over({ alg: 'none' })}.`;
    if (this.signing === 'HS256 with the client secret') {
      const signed = over({ alg: 'HS256' });
      return `${signed}.${createHmac('sha256', clientSecret).update(signed).digest('base64url')}`;
    }
    if (this.signing === 'another algorithm') {
      const pss = { key: keys.own.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
      return withSignature(over({ alg: 'PS256', kid: 'one' }), pss);
    }
    const key = this.signing === 'another key' ? keys.other.privateKey : keys.own.privateKey;
    const token = withSignature(over({ alg: 'RS256', kid: 'one' }), key);
    return this.signing === 'altered' ? altered(token) : token;
  }
}

const places: [RegExp, Place][] = [
  [/^\/\.well-known\/openid-configuration/, 'discovery'],
  [/^\/jwks/, 'jwks'],
  [/^\/token/, 'token'],
];

const withSignature = (signed: string, key: KeyObject | SignKeyObjectInput) =>
  `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;

/** A claim more than was signed. */
function altered(token: string): string {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  return `${header}.${base64url({ ...claims, jti: 'put in later' })}.${signature}`;
}
