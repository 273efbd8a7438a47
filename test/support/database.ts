import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Connection } from '#db/client.ts';
import { letPortalIn } from '#db/let-portal-in.ts';
import { migrate } from '#db/migrate.ts';
import { dropDatabase, onServer } from '#test/support/server.ts';
import { madeTemplate } from '#test/support/template.ts';

type TestDatabase = {
  name: string;
  /** How postgres.js connects to it as its owner. */
  options: Connection;
  /** Breaks off its connections. What no test drops goes when the run ends. */
  drop(): Promise<void>;
};

/** A database of one's own, migrated and empty. */
export async function testDatabase(): Promise<TestDatabase> {
  return copyOf(await migrated());
}

/** A database of one's own with the demonstration's data in it. */
export async function seededDatabase(): Promise<TestDatabase> {
  const { server, name } = inject('database');
  const seeded = `${name}_seeded`;
  await madeTemplate(server, seeded, await migrated(), async (draft) => {
    const { seed } = await import('#db/seed/seed.ts');
    await seed(draft);
  });
  return copyOf(seeded);
}

async function migrated(): Promise<string> {
  const { server, name } = inject('database');
  await madeTemplate(server, `${name}_migrated`, 'template0', async (draft) => {
    await migrate(draft);
    await letPortalIn(draft);
  });
  return `${name}_migrated`;
}

async function copyOf(template: string): Promise<TestDatabase> {
  const run = inject('database');
  const name = `${run.name}_${randomBytes(4).toString('hex')}`;
  await onServer(run.server, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  return {
    name,
    options: { ...run.server, database: name },
    drop: () => onServer(run.server, (sql) => dropDatabase(sql, name)),
  };
}
