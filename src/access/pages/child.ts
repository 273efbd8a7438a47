import { paths as children } from '#src/children/paths.ts';
import { childName } from '#src/children/words.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { findChildForAccess } from '../queries/child.ts';
import { showAccess } from '../show-access.ts';

export async function get(acting: Acting, { params }: Visit) {
  const child = await findChildForAccess(acting, { localAuthorityId: params.authority!, id: params.id! });
  const { localAuthorityId, id: childId, enrolments, episodes } = child;
  const facts = { localAuthorityId, enrolments, episodes, emergencies: [] };
  authorise(acting.ability, 'see_access', thing('Child', facts));
  return page('access/child', {
    title: 'Who can see this child’s record',
    name: childName(child),
    back: { text: 'Back to the child', href: children.child(child) },
    ...(await showAccess(acting, { localAuthorityId, childId }, { enrolments, episodes }, (emergencies) =>
      thing('Child', { ...facts, emergencies }),
    )),
  });
}
