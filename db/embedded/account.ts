import { readFileSync, statSync } from 'node:fs';

/** The system user the server runs as. `switchTo` goes to spawn, and is empty when that is who we are. */
export type Account = { name: string; uid: number; gid: number; switchTo: { uid?: number; gid?: number } };

/**
 * PostgreSQL refuses to run as root, so root hands the server to the owner of the existing data, else to
 * `postgres`, else to `nobody`.
 */
export function accountFor(data: string): Account {
  const uid = process.getuid!();
  if (uid !== 0) return { name: `user ${uid}`, uid, gid: process.getgid!(), switchTo: {} };
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner?.uid === 0)
    throw new Error(`${data} belongs to root, and PostgreSQL never runs as root. Give it to another user.`);
  const account = owner
    ? { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
    : (entry('postgres') ?? entry('nobody'));
  if (!account)
    throw new Error('Root cannot run PostgreSQL, and there is no user "postgres" or "nobody" to run it as.');
  return { ...account, switchTo: { uid: account.uid, gid: account.gid } };
}

function entry(name: string): Omit<Account, 'switchTo'> | undefined {
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([first]) => first === name);
  return fields && { name, uid: Number(fields[2]), gid: Number(fields[3]) };
}
