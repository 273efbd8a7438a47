import { paths as audit } from '#src/audit/paths.ts';
import { paths as children } from '#src/children/paths.ts';
import { paths as consultations } from '#src/consultations/paths.ts';
import type { Ability } from '#src/policy/ability.ts';
import { paths as resources } from '#src/resources/paths.ts';
import { links } from './paths.ts';

type Item = { text: string; href: string; current: boolean };

/** What stands at the top of each page: only what the reader may open. */
export function navigationFor(ability: Ability, path: string): Item[] {
  const worksQueue = ability.can('work_queue', 'Consultation');
  const items = [
    { text: 'Home', href: links.home, there: true },
    { text: 'Queue', href: consultations.queue(), there: worksQueue },
    {
      text: 'Consultations',
      href: consultations.consultations(),
      there: !worksQueue && ability.can('read', 'Consultation'),
    },
    { text: 'Children', href: children.children(), there: ability.can('read', 'Child') },
    { text: 'Audit', href: audit.audit(), there: ability.can('read', 'Alert') },
    { text: 'Resources', href: resources.resources(), there: true },
  ];
  return items
    .filter(({ there }) => there)
    .map(({ text, href }) => ({ text, href, current: isWithin(href, path) }));
}

function isWithin(href: string, path: string): boolean {
  return href === links.home ? path === href : path === href || path.startsWith(`${href}/`);
}
