import { sql } from 'drizzle-orm';
import { type Connection, openDatabase } from '#db/client.ts';
import type { Person } from '../world/places.ts';
import type { Question } from '../world/world.ts';
import type { Answer, Way } from './way.ts';

/** PostgreSQL alone, in the role that the person's membership takes on: each statement tried, and undone. */
export const postgresql: Way = async ({ connection, world: { places } }, questions) => {
  const answers = new Map<Question, string>();
  for (const [me, asked] of Map.groupBy(questions, ({ me }) => me)) {
    const tried = asked.flatMap((question) => {
      const statement = question.deed.database?.(question.record, { me, places });
      return statement ? [{ question, statement }] : [];
    });
    const statements = tried.map(({ statement }) => statement);
    const told = await tryStatements(connection, me, statements);
    for (const [index, { question }] of tried.entries()) answers.set(question, told[index]!);
  }

  return (question): Answer => {
    const answer = answers.get(question);
    if (answer === undefined) return undefined;
    if (!['yes', 'no'].includes(answer)) throw new Error(answer);
    return answer === 'yes';
  };
};

/** `yes` for each statement that gave or changed a row, `no` where it was refused or found none; else what went wrong. */
export async function tryStatements(
  connection: Connection,
  me: Person,
  statements: string[],
): Promise<string[]> {
  const database = openDatabase(connection, { pool: 1 });
  const answers = database.transaction(me, async (db) => {
    // All of somebody's, in one statement.
    await db.execute(sql`set local statement_timeout = 0`);
    await db.execute(sql`select set_config('tried.statements', ${JSON.stringify(statements)}, true)`);
    await db.execute(sql.raw(attempt));
    const [row] = await db.execute<{ answers: string }>(
      sql`select current_setting('tried.answers') as answers`,
    );
    return JSON.parse(row!.answers) as string[];
  });
  return answers.finally(() => database.close());
}

/**
 * Each in a transaction of its own within this one, which a raised word then takes back. A thread's audience is held
 * by a rule that says so in its own words.
 */
const attempt = `do $$
declare
  one text;
  touched bigint;
  answers text[] := '{}';
begin
  for one in select json_array_elements_text(current_setting('tried.statements')::json) loop
    begin
      execute one;
      get diagnostics touched = row_count;
      raise exception using errcode = 'TRIED';
    exception
      when sqlstate 'TRIED' then
        answers := answers || case when touched > 0 then 'yes' else 'no' end;
      when insufficient_privilege then
        answers := answers || 'no'::text;
      when others then
        answers := answers || case when sqlerrm like '%does not write to%' or sqlerrm like 'the owner of an action %' then 'no' else sqlstate || ' ' || sqlerrm || ': ' || one end;
    end;
  end loop;
  perform set_config('tried.answers', to_json(answers)::text, true);
end $$`;
