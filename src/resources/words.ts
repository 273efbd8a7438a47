const phases: Readonly<Record<string, string>> = {
  early_years: 'Early years',
  primary: 'Primary',
  secondary: 'Secondary',
  special: 'Special',
  alternative_provision: 'Alternative provision',
  post_16: 'Post-16',
};

/** Codes and words of every phase that a resource may be for. */
export const phaseChoices = Object.entries(phases).map(([code, words]) => ({ code, words }));

export const phaseWords = (code: string): string => phases[code] ?? code.replaceAll('_', ' ');
