import { thing } from '#src/policy/subjects.ts';
import type { Can } from '../nouns/noun.ts';
import type { Way } from './way.ts';

/** The rules of the application, asked about the record. */
export const onTheObject: Way =
  async ({ abilities }) =>
  ({ cell, deed, record }) => {
    const ability = abilities[cell.role];
    const can: Can = (verb, noun, facts, field) =>
      ability.can(verb, facts ? (thing(noun, facts) as never) : noun, field);
    return deed.object(can, record);
  };
