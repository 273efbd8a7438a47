import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { type Db, nobody, openDatabase } from '#db/client.ts';
import {
  action,
  agency,
  alert,
  child,
  consultation,
  draft,
  emergencyAccess,
  entry,
  escalation,
  event,
  reading,
  savedView,
} from '#db/schema/index.ts';
import type { Ability } from '#src/policy/ability.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Noun } from '#src/policy/subjects.ts';
import type { Held } from '../nouns/noun.ts';
import type { Question } from '../world/world.ts';
import type { Way } from './way.ts';

const tables: Partial<Record<Noun, PgTable & { id: PgColumn }>> = {
  ...{ Consultation: consultation, Entry: entry, Event: event, Action: action, Draft: draft },
  ...{ Child: child, Involvement: child, Agency: agency },
  ...{ Reading: reading, EmergencyAccess: emergencyAccess, Alert: alert, SavedView: savedView },
  Escalation: escalation,
};

/** The same rules as the filter of a list: whether the list has the record. */
export const compiled: Way = async ({ abilities, connection }, questions) => {
  const database = openDatabase(connection, { pool: 1, as: 'owner' });
  const lists = new Map<string, Set<string>>();
  await database.transaction(nobody, async (db) => {
    for (const question of questions) {
      const { role } = question.cell;
      for (const held of heldIn(question)) {
        const list = nameOf(role, held);
        if (!lists.has(list)) lists.set(list, await listOf(db, abilities[role], held));
      }
    }
  });
  await database.close();

  return (question) => {
    const asked = question.deed.compiled?.(question.record);
    if (!asked) return undefined;
    const isListed = (held: Held) => lists.get(nameOf(question.cell.role, held))!.has(held.id);
    return 'any' in asked ? asked.any.some(isListed) : asked.every(isListed);
  };
};

function heldIn({ deed, record }: Question): Held[] {
  const asked = deed.compiled?.(record) ?? [];
  return 'any' in asked ? asked.any : asked;
}

const nameOf = (role: string, { verb, noun, field }: Held) => `${role} ${verb} ${noun} ${field}`;

async function listOf(db: Db, ability: Ability, { verb, noun, field }: Held): Promise<Set<string>> {
  const table = tables[noun]!;
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(accessibleBy(ability, verb, noun, field));
  return new Set(rows.map(({ id }) => id as string));
}
