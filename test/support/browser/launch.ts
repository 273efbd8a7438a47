import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { type Found, findChromium } from '#test/support/browser/find-chromium.ts';
import { unpack } from '#test/support/browser/unpack.ts';

export interface Program {
  executablePath: string;
  env?: NodeJS.ProcessEnv;
}

const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  // Whatever a page asks of another host fails here, before any name is looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost , EXCLUDE 127.0.0.1 , EXCLUDE [::1]',
];

/** The browser's program; the first time on a machine this unpacks it. Where there is none, throws what to do. */
export async function prepare(found: Found = findChromium()): Promise<Program> {
  if ('missing' in found) throw new Error(whatToDo(found.missing));
  if ('system' in found) return { executablePath: found.system };
  const folder = await unpack().catch((error: Error) => {
    throw new Error(whatToDo(`The browser could not be unpacked: ${error.message}`));
  });
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = join(folder, 'fonts.conf');
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts },
  };
}

/** Starts a browser that others connect to; the caller closes it. */
export async function launch(program: Program): Promise<BrowserServer> {
  try {
    return await chromium.launchServer({ ...program, host: '127.0.0.1', args: ARGS });
  } catch (error) {
    throw new Error(whatToDo(`${program.executablePath} did not start: ${(error as Error).message}`));
  }
}

function whatToDo(reason: string): string {
  return `NO BROWSER, SO THE BROWSER TESTS CANNOT RUN.
${reason}
Install Chromium or Chrome and set CHROMIUM_PATH to its program.`;
}
