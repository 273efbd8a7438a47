import { migrate } from '#db/migrate.ts';
import { connectionOf } from './connection.ts';

/* Brings the database at DATABASE_URL up to date, signed in as its owner. */
const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to migrate, with the user that owns it.');
  process.exitCode = 1;
} else {
  await migrate(connectionOf(url));
  console.log('The database is up to date.');
}
