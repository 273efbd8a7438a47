export const patterns = {
  signIn: '/sign-in',
  noAccess: '/sign-in/no-access',
  secondFactor: '/sign-in/second-factor',
  notFinished: '/sign-in/not-finished',
  confirm: '/sign-in/confirm',
  start: '/sign-in/:provider',
  confirmation: '/sign-in/:provider/confirmation',
  callback: '/sign-in/:provider/callback',
  acting: '/acting',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  yourSignIns: '/your-sign-ins',
  ending: '/your-sign-ins/:session/ending',
  endingOfAll: '/your-sign-ins/ending',
} as const;

/** Why somebody stands at the sign-in page, where it is not by their own wish. */
export type Because = 'idle' | 'ended';

/** Why somebody is asked again to confirm that it is they. */
export type Unconfirmed = 'another' | 'refused';

const withQuery = (path: string, query: Record<string, string | undefined>) => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
};

export const paths = {
  signIn: (returnTo?: string, because?: Because) =>
    withQuery(patterns.signIn, { because, return: returnTo === '/' ? undefined : returnTo }),
  start: (provider: string, returnTo?: string) =>
    withQuery(`/sign-in/${provider}`, { return: returnTo === '/' ? undefined : returnTo }),
  confirm: (returnTo: string, because?: Unconfirmed) =>
    withQuery(patterns.confirm, { because, return: returnTo }),
  confirmation: (provider: string, returnTo: string) =>
    withQuery(`/sign-in/${provider}/confirmation`, { return: returnTo }),
  callback: (provider: string) => `/sign-in/${provider}/callback`,
  noAccess: () => patterns.noAccess,
  secondFactor: () => patterns.secondFactor,
  notFinished: () => patterns.notFinished,
  acting: (returnTo?: string) =>
    withQuery(patterns.acting, { return: returnTo === '/' ? undefined : returnTo }),
  signOut: () => patterns.signOut,
  signedOut: (provider?: string) => withQuery(patterns.signedOut, { provider }),
  yourSignIns: () => patterns.yourSignIns,
  ending: (session: string) => `/your-sign-ins/${session}/ending`,
  endingOfAll: () => patterns.endingOfAll,
};
