/** The portal's own pages, and the links that stand around every page. */
export const links = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  switchMembership: '/acting',
  yourSignIns: '/your-sign-ins',
  accessibility: '/accessibility',
  privacy: '/privacy',
  urgentConcern: '/urgent-concern',
  licences: '/licences',
  rules: '/rules',
};
