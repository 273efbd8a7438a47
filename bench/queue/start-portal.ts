import type { Connection } from '#db/client.ts';
import packed from '../../package.json' with { type: 'json' };
import { type Child, startChild } from './child.ts';

/** As `npm run serve` runs it. */
const flags = packed.scripts.serve.split(' ').filter((word) => word.startsWith('--'));

/** The portal over a database, in a process of its own. Always `end` it. */
export const startPortal = (connection: Connection): Promise<Child> =>
  startChild('portal-process.ts', connection, flags);
