import { and, type SQL, sql } from 'drizzle-orm';
import { consultation } from '#db/schema/index.ts';
import { type Filters, wordsOf } from '../filters.ts';
import { mostCounted } from '../views.ts';

/**
 * What a search found in the actor's authority. `ids` is null where there are more than are named; each is then held
 * against `wanted`, of which one pattern at least of each list is in its text. `close`: the words themselves are nowhere.
 */
export type Found = { ids: string[] | null; wanted: string[][]; close: boolean };

/** Filters, with what their search found; `closely` where a list of one's own is held against words like those typed. */
export type Narrowed = Filters & { found?: Found | null; closely?: boolean };

/** More are dearer to name than to meet while a view is read in its order. */
const mostNamed = 2 * mostCounted;

/** A column of a Virtual School's statement that says what is found; `finding` looks in the acting authority alone. */
export function finding({ q }: Filters): SQL<Found | null> {
  if (!q) return sql`null::json`;
  const { wanted, typed } = asked(q);
  return sql`(select to_json(found) from finding.consultations(${JSON.stringify(wanted)}::text::jsonb,
    ${sql.param(typed)}::text[], ${mostNamed}) as found)`;
}

/** Which text of a row is searched by whom: says whether `has` holds of it. */
export type Text = (has: (text: SQL) => SQL, closely?: boolean) => SQL;

/** What the search leaves of the rows whose text this is. */
export function searched({ q, found, closely }: Narrowed, text: Text): SQL | undefined {
  if (!q) return undefined;
  if (found?.ids) return sql`${consultation.id} = any(${sql.param(found.ids)}::uuid[])`;
  const { wanted, typed } = asked(q);
  return and(
    ...(found?.wanted ?? wanted).map((patterns, at) =>
      text((words) => {
        const has = sql`${words} like any(${sql.param(patterns)}::text[])`;
        return closely && typed[at] ? sql`(${has} or finding.has(${words}, ${typed[at]}))` : has;
      }, closely),
    ),
  );
}

/** The patterns of each word, and the word as it was typed, empty where nothing is forgiven: where it has a figure. */
function asked(q: string): { wanted: string[][]; typed: string[] } {
  const reference = referenceIn(q);
  if (reference)
    return { wanted: [[reference, wordsOf(q).join(' ')].map((text) => patternOf(text))], typed: [''] };
  const words = wordsOf(q);
  return {
    wanted: words.map(patternsOf),
    typed: words.map((word) => (/\d/.test(word) ? '' : word)),
  };
}

/** The whole of "ncc 26 123" or "ncc26000123" is the reference NCC-26-000123. */
function referenceIn(q: string): string | undefined {
  const parts = /^([a-z]{2,6})[ -]*(\d\d)([ -]*)(\d{1,6})$/.exec(wordsOf(q).join(' '));
  if (!parts) return undefined;
  const [, prefix, year, between, number] = parts;
  const isWhole = number!.length === 6 || (between && !number!.startsWith('0'));
  return isWhole ? `${prefix}-${year}-${number!.padStart(6, '0')}` : undefined;
}

/** An apostrophe is typed in many ways, and kept in two. */
const patternsOf = (word: string): string[] => [
  ...new Set(["'", '’'].map((apostrophe) => patternOf(word.replace(/['‘’ʼ`]/g, apostrophe)))),
];

const patternOf = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
