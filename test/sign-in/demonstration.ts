import type { Persona } from '#db/seed/personas.ts';
import { demoProviderSettings, startDemoProvider } from '#src/sign-in/demo-provider/provider.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { makePerson } from './people.ts';

const at = (agencyName: string) =>
  ({ agency: '', agencyName, role: 'school_staff', title: 'SENCO' }) as const;
const inTeam = {
  agency: '',
  agencyName: 'Larkspur Mock Team',
  role: 'social_worker',
  title: 'Social worker',
} as const;
const personas: Persona[] = [
  {
    key: 'one',
    name: 'Ada Mock',
    email: 'ada@portal.example',
    about: 'Has one place',
    memberships: [at('Larkspur Mock School')],
  },
  {
    key: 'two',
    name: "Bo O'Mock <b>",
    email: 'bo@portal.example',
    about: 'Has "two"',
    memberships: [at('Larkspur Mock School'), at('Teasel Mock School')],
  },
  { key: 'three', name: 'Di Mock', email: 'di@portal.example', about: 'Has a team', memberships: [inTeam] },
  { key: 'none', name: 'Cy Mock', email: 'ada@portal.example', about: 'Is unknown', memberships: [] },
];

/** The portal with the demonstration's real provider, and four people of the test's own: one is not known to it. */
export async function startDemonstration(): Promise<Portal & { issuer: string }> {
  let issuer = '';
  let stop = async () => {};
  const portal = await startPortal({
    providers: async (baseUrl) => {
      const settings = demoProviderSettings(0);
      const started = await startDemoProvider({ settings, baseUrl, personas });
      issuer = started.issuer;
      stop = started.close;
      return [{ ...settings, issuer }];
    },
  });
  for (const { key, name, memberships } of personas.slice(0, 3)) {
    const places = memberships.map(({ agencyName, role }) => ({
      kind: role === 'social_worker' ? ('team' as const) : ('school' as const),
      name: agencyName,
      role,
    }));
    await makePerson(portal.sql, name, places, { provider: 'demo', issuer, subject: key });
  }
  return {
    ...portal,
    issuer,
    async close() {
      await portal.close();
      await stop();
    },
  };
}
