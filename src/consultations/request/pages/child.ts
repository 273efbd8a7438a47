import { findChild } from '#src/children/find-child.ts';
import { listChildren } from '#src/children/queries/look-up.ts';
import { askingOf } from '#src/policy/requests.ts';
import { page } from '#src/web/answers.ts';
import { orAgain } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { readSought } from '../child-fields.ts';
import { paths } from '../paths.ts';
import { presentFound } from '../present-found.ts';

const view = 'consultations/request/child';

export async function get(acting: Acting, _visit: Visit) {
  const { picks } = askingOf(acting.actor);
  const found = picks ? presentFound(await listChildren(acting)) : undefined;
  return page(view, { ...shown(acting), found });
}

/** Sent, not fetched: a name or a number of a child stands in no address. */
export async function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      const found = presentFound(await findChild(acting, readSought(visit.form)));
      return page(view, { ...shown(acting), found, searched: true, values: visit.form });
    },
    (again) => page(view, { ...shown(acting), ...again }, { status: 422 }),
  );
}

function shown({ actor, ability }: Acting) {
  const { picks = false, schools } = askingOf(actor);
  return {
    title: picks ? 'Which child is it about?' : 'Find the child',
    back: { href: paths.start() },
    action: paths.child(),
    beginning: paths.drafts(),
    key: newId(),
    picks,
    ownRoll: schools === 'itself',
    add: ability.can('add', 'Child') && {
      href: schools === 'itself' ? paths.childDetails() : paths.school('child'),
    },
  };
}
