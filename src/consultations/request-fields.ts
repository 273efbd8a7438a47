import { z } from 'zod';

/** The version that the page showed; a hidden field, so one that is not a number is no form of ours. */
export const version = z.coerce.number().int().positive();
