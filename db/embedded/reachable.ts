import { statSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';

/** Whether the account may pass through every folder down to this one, and run it if it is a program. */
export function reachable(target: string, account: Account): boolean {
  const parent = path.dirname(target);
  const stats = statSync(target, { throwIfNoEntry: false });
  const open = !stats || Boolean(stats.mode & mayPass(stats, account));
  return open && (parent === target || reachable(parent, account));
}

function mayPass(owner: { uid: number; gid: number }, account: Account): number {
  if (owner.uid === account.uid) return 0o100;
  return owner.gid === account.gid ? 0o010 : 0o001;
}
