/** The addresses of consultations, built for links and redirects; views never spell one. */
export const paths = {
  queue: () => '/queue',
  consultations: () => '/consultations',
  consultation: (reference: string) => `/consultations/${reference}`,
  timeline: (reference: string) => `/consultations/${reference}/timeline`,
  acceptance: (reference: string) => `/consultations/${reference}/acceptance`,
};
