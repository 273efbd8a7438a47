import type { Request, Response } from 'express';
import type { Config } from '#src/config.ts';
import type { Ability } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import type { SentAnswer } from './answers.ts';
import type { Assets } from './assets.ts';
import { varyOnFragment, wantsFragment } from './fragments.ts';
import { attach } from './stream-file.ts';
import { createTemplates } from './templates.ts';

type Around = {
  config: Config;
  assets: Assets;
  /** The portal's own links, which stand around every page. */
  links: Record<string, string>;
  navigationFor: (ability: Ability, path: string) => { text: string; href: string; current: boolean }[];
};

/** Answers to HTML: what every page is given, and how each kind of answer is sent. */
export function createPages({ config, assets, links, navigationFor }: Around) {
  const { render } = createTemplates({ assets, shared: { service: config.service, links } });

  const contextOf = (request: Request, response: Response) => ({
    ...response.locals,
    path: request.path,
    actor: request.who && actorWords(request.who.actor),
    navigation: request.who ? navigationFor(request.who.ability, request.path) : [],
    // Only where there is somebody: a token starts a session.
    csrfToken: request.who ? request.csrfToken?.() : undefined,
  });

  return {
    render,
    send(answer: SentAnswer, request: Request, response: Response): void {
      if (answer.kind === 'redirect') {
        const { to, instead } = answer;
        if (instead && wantsFragment(request)) {
          response.send(render(instead.fragment, { ...contextOf(request, response), ...instead.context }));
        } else {
          response.redirect(303, to);
        }
      } else if (answer.kind === 'file') {
        attach(answer, response);
        const { content } = answer;
        response.send(
          typeof content === 'function' ? content((path) => `${config.baseUrl}${path}`) : content,
        );
      } else {
        if (answer.fragment) varyOnFragment(response);
        const view = answer.fragment && wantsFragment(request) ? answer.fragment : answer.view;
        response.status(answer.status);
        response.send(render(view, { ...contextOf(request, response), ...answer.context }));
      }
    },
    renderError(
      view: string,
      context: Record<string, unknown>,
      request: Request,
      response: Response,
    ): string {
      return render(view, { ...contextOf(request, response), ...context });
    },
  };
}

const actorWords = (actor: Actor) => ({
  name: actor.name,
  agencyName: actor.agencyName,
  roleWords: actor.title,
  several: actor.memberships > 1,
});
