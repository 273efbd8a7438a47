export const paths = {
  resources: (only: { theme?: string } = {}) =>
    `/resources${only.theme ? `?${new URLSearchParams(only)}` : ''}`,
  resource: (slug: string) => `/resources/${slug}`,
};
