import { page } from '#src/web/answers.ts';
import { orAgain } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { readListAddress } from '../list-address.ts';
import { paths } from '../paths.ts';
import { pageSize, presentList } from '../present/list.ts';
import { pageOfChildren } from '../queries/page-of-children.ts';
import { readSearch } from '../search.ts';
import { readsWholeAuthority } from '../whole-authority.ts';

/** The children whom the actor may read. A whole authority's are searched, and never listed. */
export async function get(acting: Acting, visit: Visit) {
  const address = readListAddress(visit.query);
  const mustSearch = readsWholeAuthority(acting);
  const around = {
    q: address.q ?? '',
    only: address.only,
    mustSearch,
    address: paths.children(),
    all: paths.children({ q: address.q }),
    withSocialWorker: paths.children({ q: address.q, only: 'social-worker' }),
    offersFilter: !mustSearch && acting.ability.can('read', 'Involvement'),
  };
  return orAgain(
    visit.query,
    async () => {
      const search = readSearch(around.q);
      if (mustSearch && !search) return page('children/children', around);
      const found = await pageOfChildren(acting, {
        search,
        withSocialWorker: address.only === 'social-worker',
        after: address.after ?? null,
        limit: pageSize + 1,
      });
      return page('children/children', {
        ...around,
        searched: search !== null,
        ...presentList(found, address, acting.actor),
      });
    },
    ({ errors }) => page('children/children', { ...around, errors }, { status: 422 }),
  );
}
