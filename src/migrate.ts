import postgres from 'postgres';
import { migrate } from '#db/migrate.ts';
import { keepReferenceData } from '#db/reference/keep-reference-data.ts';
import { connectionOf } from './connection.ts';

/* Brings the database at DATABASE_URL up to date, themes and guides with it, signed in as its owner. */
const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to migrate, with the user that owns it.');
  process.exitCode = 1;
} else {
  const connection = connectionOf(url);
  await migrate(connection);
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  await sql
    .begin(async (transaction) => {
      await transaction`set local role portal_migration`;
      await keepReferenceData(transaction);
    })
    .finally(() => sql.end());
  console.log('The database is up to date.');
}
