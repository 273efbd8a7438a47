import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

const provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string().min(1),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default('openid profile email'),
  /** The claim that names the person for ever; never an e-mail address. */
  subject: z.enum(['sub', 'oid']).default('sub'),
  /** Tenants, domains or organisations whose people may come in. */
  admit: z.array(z.string().min(1)).default([]),
  /** Values of `acr`, `acrs` or `amr` that show a second factor. */
  assurance: z.array(z.string().min(1)).min(1),
});
export type ProviderSettings = z.infer<typeof provider>;

const providers = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('must be a JSON list of providers');
      return z.NEVER;
    }
  })
  .pipe(z.array(provider).min(1));

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Where people reach the portal: links, callbacks and cookies come from here, never from a Host header. */
  BASE_URL: z.url().optional(),
  DATABASE_URL: z.url().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  DATA_DIR: z.string().optional(),
  SESSION_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  SIGN_IN_PROVIDERS: providers.optional(),
  /** How many proxies stand in front; 0 believes no forwarded header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SECURE_COOKIES: flag.optional(),
  SERVICE_NAME: z.string().min(1).default('Education consultations'),
  SERVICE_ORGANISATION: z.string().min(1).default('The Virtual School'),
});

export type Config = {
  production: boolean;
  port: number;
  host: string;
  baseUrl: string;
  databaseUrl: string | undefined;
  databasePool: number;
  dataDir: string | undefined;
  sessionSecret: string;
  providers: ProviderSettings[];
  trustedProxies: number;
  logLevel: string;
  secureCookies: boolean;
  service: { name: string; organisation: string };
};

export class ConfigError extends Error {}

/**
 * Every environment variable, read once. Throws `ConfigError`, naming each that is wrong and how to mend it.
 * @param demo what the demo brings itself: a secret and a local provider. Refused in production.
 */
export function readConfig(
  environment: NodeJS.ProcessEnv,
  demo?: { secret: string; provider: ProviderSettings },
): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  const baseUrl = (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '');
  const config: Config = {
    production,
    port: env.PORT,
    host: env.HOST,
    baseUrl,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    dataDir: env.DATA_DIR,
    sessionSecret: env.SESSION_SECRET ?? demo?.secret ?? '',
    providers: env.SIGN_IN_PROVIDERS ?? (demo ? [demo.provider] : []),
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
    secureCookies: env.SECURE_COOKIES ?? baseUrl.startsWith('https:'),
    service: { name: env.SERVICE_NAME, organisation: env.SERVICE_ORGANISATION },
  };
  const wrong = [...refusals(config, demo !== undefined)];
  if (wrong.length) throw new ConfigError(wrong.join('\n'));
  return config;
}

function* refusals(config: Config, demo: boolean): Generator<string> {
  if (!config.sessionSecret) yield 'SESSION_SECRET: must be set, with at least 32 characters';
  if (!config.providers.length) yield 'SIGN_IN_PROVIDERS: must name at least one OpenID provider';
  if (!config.production) return;
  if (demo)
    yield 'NODE_ENV: the demo county and its sign-in do not run in production; start with `npm run serve`';
  if (!config.baseUrl.startsWith('https:')) yield 'BASE_URL: must be an https address in production';
  if (!config.databaseUrl) yield 'DATABASE_URL: must be set in production';
  for (const { id, issuer, admit } of config.providers) {
    if (isLocal(issuer))
      yield `SIGN_IN_PROVIDERS: ${id} has an issuer on this machine or without https; production refuses it`;
    if (!admit.length) yield `SIGN_IN_PROVIDERS: ${id} must list in "admit" whose people may come in`;
  }
}

function isLocal(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer);
  return (
    protocol !== 'https:' ||
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^(127\.|\[::1\]|0\.0\.0\.0)/.test(hostname)
  );
}
