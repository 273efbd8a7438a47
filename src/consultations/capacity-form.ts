import { z } from 'zod';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors, readForm } from '#src/web/forms.ts';
import type { Values } from '#src/web/routes.ts';
import type { Load } from './queue/queries/loads.ts';

/** As the database has it. */
export const mostCapacity = 500;

export const capacityField = (personId: string) => `most-${personId}`;

const text = z.string({ error: 'Give one answer to this question' }).trim().max(20);

/**
 * How many each can hold, of those who are given a number; nobody's is taken away again.
 * @throws InvalidForm
 */
export function readCapacities(held: readonly Load[], body: Values): Map<string, number> {
  const boxes = Object.fromEntries(held.map(({ id }) => [capacityField(id), text.default('')]));
  const said = readForm(z.strictObject(boxes), body) as Record<string, string>;
  const read = held.map((load) => ({ load, typed: said[capacityField(load.id)]! }));
  const wrong = read.filter(({ load, typed }) => !(typed === '' ? load.most === null : isCapacity(typed)));
  if (wrong.length)
    throw new InvalidForm(
      fieldErrors(
        wrong.map(({ load }) => [
          capacityField(load.id),
          `${load.name}: enter how many they can hold, from 0 to ${mostCapacity}`,
        ]),
      ),
    );
  return new Map(read.filter(({ typed }) => typed !== '').map(({ load, typed }) => [load.id, Number(typed)]));
}

const isCapacity = (typed: string) => /^\d{1,3}$/.test(typed) && Number(typed) <= mostCapacity;
