import { z } from 'zod';
import { page } from '#src/web/answers.ts';
import { BadRequest } from '#src/web/errors.ts';
import type { Visit, Visitor } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { listResources, listThemes } from '../queries.ts';
import { phaseChoices, phaseWords } from '../words.ts';

const asked = z.object({ theme: z.string().default(''), phase: z.string().default('') });

export async function get({ db }: Visitor, visit: Visit) {
  const filter = asked.safeParse(visit.query).data;
  if (!filter) throw new BadRequest('The address of this list is not one that the portal makes.');
  const [resources, themes] = await Promise.all([listResources(db, filter), listThemes(db)]);
  const nameOf = (code: string) => themes.find((theme) => theme.code === code)?.name ?? code;
  return page('resources/resources', {
    address: paths.resources(),
    filter,
    filtered: filter.theme !== '' || filter.phase !== '',
    themes: [any, ...themes.map(({ code, name }) => ({ value: code, text: name }))],
    phases: [any, ...phaseChoices.map(({ code, words }) => ({ value: code, text: words }))],
    resources: resources.map(({ slug, title, summary, themes, phases }) => ({
      title,
      summary,
      href: paths.resource(slug),
      themes: themes.map(nameOf).join(', '),
      phases: phases.map(phaseWords).join(', '),
    })),
  });
}

const any = { value: '', text: 'Any' };
