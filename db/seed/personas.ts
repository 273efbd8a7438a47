import { ofCouncils } from './personas/councils.ts';
import type { Persona } from './personas/persona.ts';
import { ofSchools } from './personas/schools.ts';
import { ofSocialCare } from './personas/social-care.ts';

export type { Persona };

/** Everyone that the demonstration lets one sign in as. */
export const personas: readonly Persona[] = [...ofSchools, ...ofSocialCare, ...ofCouncils];
