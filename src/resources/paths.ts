export const paths = {
  resources: () => '/resources',
  resource: (slug: string) => `/resources/${slug}`,
};
