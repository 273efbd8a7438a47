import { z } from 'zod';
import { audiences, outcomes } from '#db/schema/index.ts';
import { choice } from '#src/web/forms.ts';

/** The version that the page showed; a hidden field, so one that is not a number is no form of ours. */
export const version = z.coerce.number().int().positive();

/** Made when the form was shown; the id of what the form makes, so that pressing twice makes one. */
export const key = z.uuid();

export const audience = choice(audiences, 'Choose who will see this');

/** Checkboxes: none, one or several. */
export const several = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(100)).max(50));

export const outcome = choice(outcomes, 'Choose how it ended');
