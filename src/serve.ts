import { type Connection, openDatabase } from '#db/client.ts';
import { faultOfSignIn } from '#db/signs-in-as.ts';
import { ConfigError, readConfig } from './config.ts';
import { connectionOf } from './connection.ts';
import { closeOnSignal, serve } from './server.ts';

/* The portal alone, as a council runs it: its own PostgreSQL, its own providers, nothing of the demonstration. */
try {
  const config = readConfig(process.env);
  if (!config.databaseUrl) throw new ConfigError('DATABASE_URL: must be set');
  const connection = connectionOf(config.databaseUrl);
  if (connection.username !== 'portal') {
    throw new ConfigError('DATABASE_URL: must sign in as portal, the user that `npm run migrate` makes');
  }
  await mustBeBound(connection);
  const { close } = await serve(config, connection);
  closeOnSignal(close);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`The portal cannot start. Mend these settings:\n${error.message}`);
  process.exitCode = 1;
}

/** The database's rules are no second wall against somebody whom they do not bind. */
async function mustBeBound(connection: Connection): Promise<void> {
  const database = openDatabase(connection, { pool: 1 });
  const fault = await faultOfSignIn(database).finally(() => database.close());
  if (fault) throw new ConfigError(`DATABASE_URL: ${fault}. Sign in as a user that owns nothing`);
}
