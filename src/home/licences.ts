import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

export type Licence = { name: string; version: string; licence: string };

type Manifest = {
  name: string;
  version: string;
  license?: string;
  /** As older packages say it. */
  licenses?: { type: string }[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

let known: Licence[] | undefined;

/** What the portal stands on, as installed here: read once. A part for another kind of machine is left out. */
export function licences(): Licence[] {
  const { dependencies, optionalDependencies } = manifestOf('..')!;
  known ??= Object.keys({ ...dependencies, ...optionalDependencies })
    .map(manifestOf)
    .filter((manifest) => manifest !== undefined)
    .map(({ name, version, license, licenses }) => ({
      name,
      version,
      licence: license ?? licenses?.[0]?.type ?? 'See the package',
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  return known;
}

function manifestOf(specifier: string): Manifest | undefined {
  try {
    const file = findPackageJSON(specifier, import.meta.url);
    return file && JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
