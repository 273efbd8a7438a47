import type { Sql } from 'postgres';
import type { Role } from '#db/schema/agencies.ts';

/** A policy of the database, changed: whom it could matter to, and how it is made and taken back. */
export type PolicyMutant = {
  name: string;
  table: string;
  /** The portal's roles whose cells could tell. */
  roles: Role[];
  make(sql: Sql): Promise<void>;
  undo(sql: Sql): Promise<void>;
};

type Policy = {
  table: string;
  name: string;
  roles: string[];
  cmd: string;
  qual: string | null;
  check: string | null;
  permissive: string;
};

const school: Role[] = ['school_staff', 'school_lead'];
const socialCare: Role[] = ['social_worker', 'social_care_manager'];
const virtualSchool: Role[] = ['vs_officer', 'vs_adviser', 'vs_manager'];

/** Who acts by each role of the database. The roles that own functions act for everybody. */
const actingBy: Record<string, Role[]> = {
  portal_school: school,
  portal_trust: ['trust_staff'],
  portal_social_care: socialCare,
  portal_virtual_school: virtualSchool,
  portal_vs_officer: ['vs_officer'],
  portal_vs_adviser: ['vs_adviser'],
  portal_vs_manager: ['vs_manager'],
  portal_partnership: ['partnership_lead'],
  portal_governance: ['ig_officer'],
  portal_administration: ['portal_admin'],
};
/** Each kind of agency by one of its roles; those of a Virtual School are one kind. */
const kinds = Object.keys(actingBy).filter((name) => !name.startsWith('portal_vs_'));

/** Each policy that opens something to whoever acts: dropped, widened, and given to another kind of agency. */
export async function policyMutants(sql: Sql): Promise<PolicyMutant[]> {
  const policies = await sql<Policy[]>`
    select tablename as table, policyname as name, roles::text[], cmd, qual, with_check as check, permissive from pg_policies
    where schemaname = 'public' order by tablename, policyname, roles`;
  return policies.filter(({ roles }) => roles.some((role) => role in actingBy)).flatMap(mutantsOf);
}

function mutantsOf(policy: Policy): PolicyMutant[] {
  const { table, name, roles, qual, check } = policy;
  const mutant = (how: string, changed: Policy | null): PolicyMutant => ({
    name: `${table}: ${name} (${roles.map((role) => role.replace('portal_', '')).join(', ')}) ${how}`,
    table,
    roles: [...new Set([...roles, ...(changed?.roles ?? [])].flatMap((role) => actingBy[role] ?? []))],
    make: (sql) => replace(sql, policy, changed),
    undo: (sql) => replace(sql, changed, policy),
  });
  const isOpen = [qual, check].every((condition) => condition === null || condition === 'true');
  return [
    mutant('dropped', null),
    mutant(`given to ${otherKind(roles).replace('portal_', '')}`, { ...policy, roles: [otherKind(roles)] }),
    ...(isOpen ? [] : [mutant('widened', { ...policy, qual: qual && 'true', check: check && 'true' })]),
  ];
}

const otherKind = (roles: string[]) => {
  const own = kinds.findIndex((kind) =>
    roles.some((role) => role === kind || actingBy[kind]?.some((one) => `portal_${one}` === role)),
  );
  for (let step = 1; step < kinds.length; step++) {
    const kind = kinds[(own + step) % kinds.length]!;
    if (!roles.includes(kind)) return kind;
  }
  return 'portal_anyone';
};

async function replace(sql: Sql, old: Policy | null, next: Policy | null): Promise<void> {
  const statements = [
    old && `drop policy "${old.name}" on "${old.table}"`,
    next &&
      `create policy "${next.name}" on "${next.table}" as ${next.permissive} for ${next.cmd} to ${next.roles.join(', ')}
        ${next.qual === null ? '' : `using (${next.qual})`} ${next.check === null ? '' : `with check (${next.check})`}`,
  ];
  await sql.unsafe(statements.filter(Boolean).join('; '));
}
