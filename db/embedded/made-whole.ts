import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder under another name and renames it whole, so that no process ever sees half of it. Of
 * several processes at once one wins, and the others throw theirs away.
 * @param mark a file in the folder whose presence says that it is complete
 */
export async function madeWhole(
  target: string,
  mark: string,
  make: (temporary: string) => Promise<void>,
): Promise<void> {
  const complete = () => existsSync(path.join(target, mark));
  if (complete()) return;
  const temporary = await mkdtemp(`${target}.new-`);
  try {
    await make(temporary);
    await rename(temporary, target);
  } catch (error) {
    if (!complete()) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
