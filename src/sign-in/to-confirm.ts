import { page } from '#src/web/answers.ts';
import { leaveFor, wantsFragment } from '#src/web/fragments.ts';
import type { Wiring } from '#src/web/routes.ts';
import type { SignInParts } from './parts.ts';
import { paths } from './paths.ts';
import { returnPath } from './return-path.ts';
import { typedIn } from './typed-in.ts';

/**
 * Asks whoever is signed in to show that it is they, and leads back to the form. What a form sent is not done: it is
 * given back to be copied, and the form is there to be sent again.
 */
export function createToConfirm({ config, send }: Pick<SignInParts, 'config' | 'send'>): Wiring['toConfirm'] {
  return (request, response, back) => {
    const returnTo = returnPath(back, config.baseUrl);
    const address = paths.confirm(returnTo);
    if (/^(GET|HEAD)$/.test(request.method)) {
      return wantsFragment(request) ? leaveFor(response, address) : response.redirect(303, address);
    }
    const context = {
      confirmation: paths.confirmation(request.session.provider!, returnTo),
      sent: true,
      typed: typedIn(request.body),
    };
    send(page('sign-in/confirm', context, { status: 403 }), request, response, null);
  };
}
