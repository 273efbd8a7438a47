import type { Connection } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import type { Ability } from '#src/policy/ability.ts';
import type { Portal } from '#test/support/portal.ts';
import type { Question, World } from '../world/world.ts';

/** Undefined where this way has nothing to try. */
export type Answer = boolean | undefined;

/** What the ways stand on. */
type Ground = {
  world: World;
  abilities: Record<Role, Ability>;
  connection: Connection;
  portal?: Portal;
};

/** Looks at all questions first, so that what can be asked at once is; then answers each. Throws what is no answer. */
export type Way = (
  ground: Ground,
  questions: Question[],
) => Promise<(question: Question) => Answer | Promise<Answer>>;
