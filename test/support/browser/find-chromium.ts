import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where this machine's browser is to come from, or what to do because there is none. */
export type Found = { system: string } | { packed: true } | { missing: string };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

interface Machine {
  env: NodeJS.ProcessEnv;
  platform: string;
  arch: string;
}

export function findChromium({ env, platform, arch }: Machine = process): Found {
  if (env.CHROMIUM_PATH) {
    if (runs(env.CHROMIUM_PATH)) return { system: env.CHROMIUM_PATH };
    return { missing: `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, and no program can be run there.` };
  }
  if (platform === 'linux' && arch === 'x64') return { packed: true };
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const system = [...onPath, ...(platform === 'darwin' ? APPLICATIONS : [])].find(runs);
  if (system) return { system };
  return { missing: `No Chromium was found on this machine (${platform} ${arch}).` };
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
