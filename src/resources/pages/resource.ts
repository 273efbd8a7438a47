import { found } from '#src/policy/guard.ts';
import { page } from '#src/web/answers.ts';
import type { Visit, Visitor } from '#src/web/routes.ts';
import { readBody } from '../body.ts';
import { paths } from '../paths.ts';
import { findResource, listThemes } from '../queries.ts';
import { phaseWords } from '../words.ts';

export async function get({ db }: Visitor, visit: Visit) {
  const [resource, themes] = await Promise.all([findResource(db, visit.params.slug!), listThemes(db)]);
  const { title, summary, body, audience, reviewOn, ...codes } = found(resource);
  return page('resources/resource', {
    back: { href: paths.resources(), text: 'All resources' },
    heading: title,
    summary,
    pieces: readBody(body),
    audience,
    reviewOn,
    themes: themes
      .filter(({ code }) => codes.themes.includes(code))
      .map(({ code, name }) => ({ name, href: paths.resources({ theme: code }) })),
    phases: codes.phases.map(phaseWords).join(', '),
  });
}
