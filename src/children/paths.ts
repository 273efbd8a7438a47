/** A child's address carries the authority that holds the record: a child may be known to two. */
export const paths = {
  children: () => '/children',
  child: (child: { localAuthorityId: string; id: string }) =>
    `/children/${child.localAuthorityId}/${child.id}`,
};
