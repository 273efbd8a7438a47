import type { Connection } from '#db/client.ts';
import { serve } from '#src/server.ts';
import { asChild } from './child.ts';
import { settings } from './settings.ts';

asChild(async (connection: Connection) => {
  const { url } = await serve(settings, connection);
  return Number(new URL(url).port);
});
