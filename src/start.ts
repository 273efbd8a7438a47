import { personas } from '#db/seed/personas.ts';
import { ConfigError, readConfig } from './config.ts';
import { demonstrationDatabase } from './demonstration/database.ts';
import { whatAnswersAt } from './demonstration/ports.ts';
import { demonstrationSecret } from './demonstration/secret.ts';
import { readyWords } from './demonstration/words.ts';
import { closeOnSignal, serve } from './server.ts';
import { linkPersonas } from './sign-in/demo-provider/personas.ts';
import { demoProviderSettings, startDemoProvider } from './sign-in/demo-provider/provider.ts';

/* The portal with its demonstration: an invented county and a sign-in service of its own, on this machine. */
try {
  await start();
} catch (error) {
  const known = error instanceof ConfigError || (error as { code?: string }).code === 'EADDRINUSE';
  console.error(`The portal cannot start.\n${known ? (error as Error).message : (error as Error).stack}`);
  process.exit(1);
}

async function start(): Promise<void> {
  const provider = demoProviderSettings(Number(process.env.PORT || 3000) + 1);
  const config = readConfig(process.env, { secret: 'until the database has given its own', provider });
  const there = await whatAnswersAt(config.baseUrl);
  if (there === 'portal') {
    console.log(`The portal is running already at ${config.baseUrl}. It was left alone.`);
    return;
  }
  if (there === 'something else') {
    throw new ConfigError(
      `Something else answers at ${config.baseUrl}. Choose another port, for example: PORT=3100 npm start`,
    );
  }
  const { connection, stop } = await demonstrationDatabase(config.databaseUrl);
  if (!process.env.SESSION_SECRET) config.sessionSecret = await demonstrationSecret(connection);
  const signIn = await startDemoProvider({ settings: provider, baseUrl: config.baseUrl, personas });
  await linkPersonas(connection, provider.issuer, personas);
  const portal = await serve(config, connection);
  closeOnSignal(async () => {
    await Promise.all([portal.close(), signIn.close()]);
  });
  console.log(readyWords(portal.url, personas, stop));
}
