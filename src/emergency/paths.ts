export const paths = {
  opening: () => '/emergency-access',
  ending: (id: string) => `/emergency-access/${id}/ending`,
  reviews: () => '/emergency-access/reviews',
  review: (id: string) => `/emergency-access/${id}/review`,
};
