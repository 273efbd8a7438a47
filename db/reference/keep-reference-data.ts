import type postgres from 'postgres';
import { resources } from './resources.ts';
import { themes } from './themes.ts';

/** Brings the themes and resources that come with the portal up to date; what an authority added stays. */
export async function keepReferenceData(sql: postgres.Sql | postgres.TransactionSql): Promise<void> {
  const themeRows = themes.map(([code, name], index) => ({
    code,
    name,
    position: String(index + 1).padStart(2, '0'),
  }));
  await sql`insert into theme ${sql(themeRows)}
    on conflict (code) do update set name = excluded.name, position = excluded.position`;
  for (const { slug, title, summary, body, themes, phases, audience, reviewOn } of resources) {
    await sql`insert into resource (slug, title, summary, body, themes, phases, audience, review_on)
      values (${slug}, ${title}, ${summary}, ${body}, ${themes as string[]}, ${phases as string[]}, ${audience}, ${reviewOn})
      on conflict (slug) do update set title = excluded.title, summary = excluded.summary, body = excluded.body,
        themes = excluded.themes, phases = excluded.phases, audience = excluded.audience, review_on = excluded.review_on`;
  }
}
