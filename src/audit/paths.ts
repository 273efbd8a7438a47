/** What the log is narrowed to, as it stands in the address; `after` is a place in it. */
export type LogAddress = { who?: string; reference?: string; from?: string; to?: string; after?: string };

export const paths = {
  audit: (asked: LogAddress | { by?: string; after?: string } = {}) => {
    const said = Object.entries(asked).filter(([, value]) => value);
    return `/audit${said.length ? `?${new URLSearchParams(said)}` : ''}`;
  },
  alerts: () => '/alerts',
  settlement: (id: string) => `/alerts/${id}/settlement`,
};
