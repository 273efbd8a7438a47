import type { Persona } from '#db/seed/personas.ts';

/** What is printed when the demonstration is ready: where it is, who to sign in as, how to stop. */
export function readyWords(url: string, personas: readonly Persona[], stop: string): string {
  const names = personas.map(
    ({ name, memberships }) => `${name} (${memberships[0]?.title}, ${memberships[0]?.agencyName})`,
  );
  return [
    '',
    `The portal is ready at ${url}`,
    '',
    'Everyone and everything in it is invented. Choose "Sign in", then one of these people:',
    ...names.map((name) => `  ${name}`),
    '',
    `Stop it with Ctrl+C. ${stop}`.trimEnd(),
    '',
  ].join('\n');
}
