import { ConfigError, readConfig } from './config.ts';
import { connectionOf } from './connection.ts';
import { closeOnSignal, serve } from './server.ts';

/* The portal alone, as a council runs it: its own PostgreSQL, its own providers, nothing of the demonstration. */
try {
  const config = readConfig(process.env);
  if (!config.databaseUrl) throw new ConfigError('DATABASE_URL: must be set');
  const { close } = await serve(config, connectionOf(config.databaseUrl));
  closeOnSignal(close);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`The portal cannot start. Mend these settings:\n${error.message}`);
  process.exitCode = 1;
}
