import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

const BLOCK = 512;

/** Writes the plain files of a ustar archive with short names, which is all that the browser's package holds. */
export function untar(archive: Buffer, into: string): void {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const name = text(archive, at, 100);
    if (name === '') return;
    const size = Number.parseInt(text(archive, at + 124, 12), 8);
    const file = archive[at + 156] === 0 || text(archive, at + 156, 1) === '0';
    if (file) write(into, name, archive.subarray(at + BLOCK, at + BLOCK + size), text(archive, at + 100, 8));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function text(archive: Buffer, start: number, length: number): string {
  return archive
    .toString('latin1', start, start + length)
    .split('\0', 1)[0]!
    .trim();
}

function write(into: string, name: string, content: Buffer, mode: string): void {
  const path = join(into, normalize(name));
  if (!path.startsWith(into + sep)) throw new Error(`The archive names a file outside its folder: ${name}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, Number.parseInt(mode, 8) & 0o755);
}
