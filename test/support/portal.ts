import { seededDatabase, testDatabase } from '#test/support/database.ts';
import { type Portal, type PortalOptions, portalOver } from '#test/support/portal-over.ts';

export type { Portal };

type Options = PortalOptions & {
  /** With the demonstration's county in it; else an empty database. */
  seeded?: boolean;
};

/** The real app on a port of its own, over a database of its own. Always `close` it. */
export async function startPortal({ seeded = false, ...options }: Options = {}): Promise<Portal> {
  return portalOver(await (seeded ? seededDatabase() : testDatabase()), options);
}
