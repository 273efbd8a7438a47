import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import postgres from 'postgres';
import type { Connection } from '#db/client.ts';
import type { Statement } from '../permissions/statement.ts';
import { asChild } from './child.ts';
import { poolSize } from './settings.ts';

/** What the pages ask, by their number in the address. */
export type ByHand = { connection: Connection; pages: Record<'list' | 'counts', Statement>[] };

/* As little as a page can be: the rows and the counts as they come, with no session, no wall and no markup. */
asChild(async ({ connection, pages }: ByHand) => {
  const sql = postgres({ ...connection, max: poolSize, connection: { application_name: 'bare' } });
  const ask = ({ query, params }: Statement) => sql.unsafe(query, params as string[], { prepare: true });
  const app = express();
  app.get('/:number', async ({ params }, response) => {
    const { list, counts } = pages[Number(params.number)]!;
    const [rows, [counted]] = await Promise.all([ask(list), ask(counts)]);
    response.json({ rows: rows.slice(0, 25), more: rows.length > 25, counts: counted });
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
});
