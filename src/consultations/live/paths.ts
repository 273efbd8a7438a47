/** Where an open page is told of what happens; `since` is where what it shows already ends. */
export const paths = {
  ofQueue: (since: string) => `/queue/changes?${new URLSearchParams({ since })}`,
  ofRecord: (reference: string, since: string) =>
    `/consultations/${reference}/changes?${new URLSearchParams({ since })}`,
};
