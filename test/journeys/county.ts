import { personas } from '#db/seed/personas.ts';
import { linkPersonas } from '#src/sign-in/demo-provider/personas.ts';
import { demoProviderSettings, startDemoProvider } from '#src/sign-in/demo-provider/provider.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/** The portal over the demonstration's county, with its real sign-in provider. */
export async function startCounty(): Promise<Portal> {
  let issuer = '';
  let stop = async () => {};
  const portal = await startPortal({
    seeded: true,
    providers: async (baseUrl) => {
      const settings = demoProviderSettings(0);
      const started = await startDemoProvider({ settings, baseUrl, personas });
      issuer = started.issuer;
      stop = started.close;
      return [{ ...settings, issuer }];
    },
  });
  await linkPersonas(portal.connection, issuer, personas);
  return {
    ...portal,
    async close() {
      await portal.close();
      await stop();
    },
  };
}
