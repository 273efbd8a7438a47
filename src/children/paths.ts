type Key = { localAuthorityId: string; id: string };

/** What the list of children is narrowed to; all of it stands in the address. */
export type ListAddress = { q?: string; only?: 'social-worker'; after?: Key };

/** A child's address carries the authority that holds the record: a child may be known to two. */
export const paths = {
  children: ({ q, only, after }: ListAddress = {}) => {
    const said = Object.entries({ q, only, after: after && `${after.localAuthorityId}.${after.id}` });
    const query = new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return `/children${query.size ? `?${query}` : ''}`;
  },
  child: (child: Key) => `/children/${child.localAuthorityId}/${child.id}`,
};
