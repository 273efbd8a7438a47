import * as openid from 'openid-client';

export type Trouble = 'away' | 'refused';

/**
 * `away`: the provider could not be reached or did not speak sense, and trying later is the way out. `refused`:
 * its answer does not hold. Null for what has nothing to do with the provider.
 */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof openid.ResponseBodyError) return error.status >= 500 ? 'away' : 'refused';
  if (error instanceof openid.AuthorizationResponseError) return busy.has(error.error) ? 'away' : 'refused';
  if (error instanceof openid.ClientError) return senseless.has(error.code ?? '') ? 'away' : 'refused';
  if (error instanceof openid.WWWAuthenticateChallengeError) return 'refused';
  return error instanceof TypeError && error.message === 'fetch failed' ? 'away' : null;
}

const busy = new Set(['server_error', 'temporarily_unavailable']);
const senseless = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_INVALID_SERVER_METADATA',
  'OAUTH_MISSING_SERVER_METADATA',
]);

/** For the log: kind and code. A message may quote a claim, and with it a name. */
export function describe(error: unknown) {
  const { name, code, error: word } = error as { name?: string; code?: string; error?: string };
  return { kind: name, code, oauth: /^[a-z_]{1,40}$/.test(word ?? '') ? word : undefined };
}
