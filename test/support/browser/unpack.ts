import {
  createReadStream,
  createWriteStream,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { untar } from '#test/support/browser/untar.ts';

const require = createRequire(import.meta.url);

/**
 * The folder of the browser that the pinned package carries, unpacked once for each version and user.
 * The package's own unpacker races when two runs start together and keeps an old version for ever, so the
 * files are written to a folder of their own, which is then renamed whole.
 */
export async function unpack(): Promise<string> {
  const root = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `chromium-${version}-${userInfo().uid}`);
  if (!existsSync(folder)) await fill(join(root, 'bin'), folder);
  mustBeOurs(folder);
  return folder;
}

async function fill(packed: string, folder: string): Promise<void> {
  const partial = mkdtempSync(`${folder}-`);
  try {
    for (const [archive, below] of Object.entries({ al2023: 'al2023', fonts: '.' })) {
      untar(brotliDecompressSync(readFileSync(join(packed, `${archive}.tar.br`))), join(partial, below));
    }
    writeFileSync(join(partial, 'fonts.conf'), fontsConf(folder));
    await pipeline(
      createReadStream(join(packed, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(partial, 'chromium'), { mode: 0o700 }),
    );
    rename(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function rename(partial: string, folder: string): void {
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another run was first: what it put there is the same.
    if (!existsSync(folder)) throw error;
  }
}

function mustBeOurs(folder: string): void {
  const found = lstatSync(folder);
  const ours = found.isDirectory() && found.uid === userInfo().uid && (found.mode & 0o022) === 0;
  if (!ours) throw new Error(`${folder} belongs to someone else or others can write to it: remove it.`);
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  ${['sans-serif', 'serif', 'monospace', 'Arial', 'Helvetica'].map(asOpenSans).join('\n  ')}
</fontconfig>
`;
}

function asOpenSans(family: string): string {
  return `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
}
