import type { Role } from '#db/schema/agencies.ts';
import type { Cell, Row, Section } from '#src/policy/rule-book.ts';
import { capital, fieldWords, listed, nounWords, roleWords, verbWords } from '#src/policy/rule-words.ts';

/** The rule book as tables: a section a noun, a row a verb or a field, a column for roles of which all is alike. */
export function presentRules(book: readonly Section[]) {
  const columns = alike(book);
  return {
    columns: columns.map((roles) => capital(listed(roles.map((role) => roleWords[role])))),
    sections: book.map(({ noun, rows }) => ({
      id: noun.toLowerCase(),
      heading: nounWords[noun],
      rows: rows.map((row) => ({
        words: rowWords(noun, row),
        cells: columns.map(([role]) => row.cells[role!].words.join('; ')),
      })),
    })),
  };
}

const rowWords = (noun: Section['noun'], { verb, field }: Row): string =>
  field ? `${verbWords[verb]} ${fieldWords[noun]![field]}` : verbWords[verb];

/** The roles, those that may do the same throughout together. */
function alike(book: readonly Section[]): Role[][] {
  const roles = Object.keys(roleWords) as Role[];
  const all = (role: Role): Cell[] => book.flatMap(({ rows }) => rows.map(({ cells }) => cells[role]));
  return [...Map.groupBy(roles, (role) => JSON.stringify(all(role))).values()];
}
