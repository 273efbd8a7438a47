/**
 * Where to go after signing in: the path and query of `asked` if it stays on this site, else the home page.
 * Judged as a browser would resolve it, since `/\evil`, `/.//evil` and a tab within all leave the site.
 */
export function returnPath(asked: unknown, baseUrl: string): string {
  if (typeof asked !== 'string' || !/^\/[!-~]*$/.test(asked) || asked.includes('\\')) return '/';
  const site = new URL(baseUrl);
  const url = URL.parse(asked, site);
  if (url?.origin !== site.origin || url.pathname.startsWith('//')) return '/';
  return signingInOrOut.test(url.pathname) ? '/' : url.pathname + url.search;
}

const signingInOrOut = /^\/(sign-in|sign-out|signed-out|acting)(\/|$)/;
