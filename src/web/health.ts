import { sql } from 'drizzle-orm';
import { Router } from 'express';
import { type Database, nobody } from '#db/client.ts';

/** `/health`: the process answers. `/ready`: so does its database, and it is not shutting down. */
export function health(database: Database, closing: AbortSignal): Router {
  const router = Router();
  router.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/ready', async (_request, response) => {
    if (closing.aborted) return void response.status(503).json({ status: 'closing' });
    try {
      await database.transaction(nobody, (db) => db.execute(sql`select 1`));
      response.json({ status: 'ok' });
    } catch {
      response.status(503).json({ status: 'database unavailable' });
    }
  });
  return router;
}
