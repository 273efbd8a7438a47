import { type AnyMongoAbility, createMongoAbility, type RawRuleOf, subject } from '@casl/ability';
import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import type { Ability } from '#src/policy/ability.ts';
import { compileRules } from '#src/policy/accessible-by.ts';

/* A noun of no table, with a fact of every kind: rules on it are held to what CASL says of the object. */

type Part = { word: string | null; number: number | null };
export type Thing = { word: string | null; number: number | null; flag: boolean | null; parts: Part[] };
export type Rule = RawRuleOf<AnyMongoAbility>;

/** May things be read by these rules, or this field of them? */
export type Question = { rules: Rule[]; field?: string | undefined };

const facts = {
  word: sql`thing.word`,
  number: sql`thing.number`,
  flag: sql`thing.flag`,
  parts: {
    from: sql`json_to_recordset(thing.parts) as part(word text, number int)`,
    joined: sql`true`,
    columns: { word: sql`part.word`, number: sql`part.number` },
  },
};

export const abilityOf = (rules: Rule[]): Ability => createMongoAbility(rules) as unknown as Ability;

/** What CASL says of each object. */
export function byCasl({ rules, field }: Question, things: Thing[]): boolean[] {
  const ability = abilityOf(rules);
  return things.map((thing) => ability.can('read', subject('Thing', { ...thing }) as never, field));
}

export const compiled = ({ rules, field }: Question) =>
  compileRules(abilityOf(rules).rulesFor('read', 'Thing' as never, field), facts, 'Thing');

/** What the rules of each question compile to says of each row. */
export async function bySql(db: Db, questions: Question[], things: Thing[]): Promise<boolean[][]> {
  const rows = things.map((thing, at) => ({ at, ...thing }));
  const answers = sql.join(questions.map(compiled), sql`, `);
  const found = await db.execute<{ answers: boolean[] }>(sql`
    select array[${answers}] as answers from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as thing(at int, word text, number int, flag boolean, parts json)
    order by at`);
  return questions.map((_, question) => found.map((row) => row.answers[question]!));
}
