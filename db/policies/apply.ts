import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type postgres from 'postgres';

/** In the order in which they stand on each other. */
const files = [
  'roles',
  'reset',
  'own-grants',
  'acting',
  'keeping',
  'telling',
  'matching',
  'grants',
  'forced',
  'people',
  'children',
  'involvement-now',
  'consultations',
  'on-the-record',
  'moves',
  'audit',
  'queue',
  'finding',
  'worker',
];

/**
 * Makes roles, grants and policies what the files beside this one say, in one transaction, as the owner of the tables;
 * where they have said the same before, nothing is done. The owner must be allowed to create roles.
 */
export async function applyPolicies(sql: postgres.Sql): Promise<void> {
  const texts = files.map((name) => readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8'));
  const hash = createHash('sha256').update(texts.join('\0')).digest('hex');
  await sql.begin(async (transaction) => {
    await transaction`create table if not exists drizzle.policies (hash text not null)`;
    const [applied] = await transaction`select hash from drizzle.policies`;
    if (applied?.hash === hash) return;
    for (const text of texts) await transaction.unsafe(text);
    await transaction`delete from drizzle.policies`;
    await transaction`insert into drizzle.policies (hash) values (${hash})`;
  });
}
