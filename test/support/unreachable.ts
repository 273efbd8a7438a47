import type { ProviderSettings } from '#src/config.ts';

/** Where nobody signs in: sessions are written, and nothing listens there. */
export const unreachable: ProviderSettings = {
  id: 'nowhere',
  label: 'Nowhere',
  issuer: 'http://localhost:9',
  clientId: 'portal',
  clientSecret: 'secret',
  scope: 'openid',
  subject: 'sub',
  admit: [],
  assurance: ['mfa'],
};
