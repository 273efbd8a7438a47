import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, nobody, openDatabase } from '#db/client.ts';
import { startEmbedded } from '#db/embedded/start.ts';
import { migrate } from '#db/migrate.ts';
import { seed } from '#db/seed/seed.ts';
import { faultOfSignIn } from '#db/signs-in-as.ts';
import { connectTo, emptyFolder } from '#test/embedded/place.ts';

test('an owner who is no superuser migrates, fills and migrates again; the portal is bound, and the owner would not be', async () => {
  const server = await startEmbedded({ dataDir: await emptyFolder() });
  const administrator = connectTo(server);
  await administrator`create role council login createrole`;
  await administrator`create database county owner council`;
  const council: Connection = { ...server.connection, username: 'council', database: 'county' };

  await migrate(council);
  await seed(council, { scale: 0.2 });
  const owner = postgres({ ...council, max: 1, onnotice: () => {} });
  onTestFinished(() => owner.end());
  await owner`update drizzle.policies set hash = 'of another edition'`;
  await migrate(council);
  expect((await owner`select from draft`).count, 'what no policy opens to the owner').toBe(0);
  const drafts = await owner.begin(async (transaction) => {
    await transaction`set local role portal_migration`;
    return (await transaction`select from draft`).count;
  });
  expect(drafts).toBeGreaterThan(0);

  const portal = openDatabase(council, { pool: 1 });
  const asOwner = openDatabase(council, { pool: 1, as: 'owner' });
  onTestFinished(async () => void (await Promise.all([portal.close(), asOwner.close()])));
  expect(await faultOfSignIn(portal)).toBeNull();
  expect(await faultOfSignIn(asOwner)).toBe('council owns tables, so it could take their rules away');
  await expect(portal.transaction(nobody, (db) => db.execute('select from child'))).rejects.toThrow();
});
