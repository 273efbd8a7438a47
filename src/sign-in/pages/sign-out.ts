import { cookieName, cookieOptions } from '../cookie.ts';
import type { SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { ended } from '../session-changes.ts';

export const post: SessionPage =
  ({ config }) =>
  async (request, response) => {
    const { provider } = request.session;
    await ended(request);
    response.clearCookie(cookieName(config), cookieOptions(config));
    response.set('Clear-Site-Data', '"cache", "cookies", "storage"');
    // Not to the provider at once: form-action 'self' holds for the redirects that follow a form too.
    response.redirect(303, paths.signedOut(provider));
  };
