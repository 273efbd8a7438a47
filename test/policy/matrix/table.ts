import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMatrix } from './read-matrix.ts';

/** The cells of the rule book. */
export const cells = readMatrix(readFileSync(join(import.meta.dirname, '../who-may-do-what.txt'), 'utf8'));
