import { type Role, roles } from '#db/schema/agencies.ts';
import type { Cell } from './cell.ts';

type Section = {
  noun: string;
  /** By role, what somebody can be to such a record. */
  relations: Map<Role, string[]>;
  shorthands: Map<string, string[]>;
  columns: Role[];
  verbs: Set<string>;
};

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);
const wordsOf = (text: string) => text.trim().split(/\s+/);

/**
 * Every cell of the table, one for each relation of its role.
 * @throws with the number of the line that cannot be read, and why
 */
export function readMatrix(text: string): Cell[] {
  const sections: Section[] = [];
  const cells: Cell[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim() || line.startsWith('#')) continue;
    try {
      cells.push(...readLine(line, sections));
    } catch (error) {
      throw new Error(`line ${index + 1}: ${(error as Error).message}: ${line}`);
    }
  }
  return cells;
}

function readLine(line: string, sections: Section[]): Cell[] {
  const [, noun] = /^== (.+)$/.exec(line) ?? [];
  if (noun) {
    if (sections.some((section) => section.noun === noun))
      throw new Error(`there is a section ${noun} already`);
    sections.push({ noun, relations: new Map(), shorthands: new Map(), columns: [], verbs: new Set() });
    return [];
  }
  const section = sections.at(-1);
  if (!section) throw new Error('there is no section yet');

  const [, like] = /^relations as in (.+)$/.exec(line) ?? [];
  const [, relation, whose] = /^(\w+) +\(([\w ]+)\): ./.exec(line) ?? [];
  const [, shorthand, stands] = /^(\w+) += +(.+)$/.exec(line) ?? [];
  if (like)
    copyRelations(
      section,
      sections.find((other) => other.noun === like),
    );
  else if (relation) addRelation(section, relation, whose!);
  else if (shorthand) section.shorthands.set(shorthand, wordsOf(stands!));
  else if (line.startsWith(' ')) section.columns = readColumns(line);
  else return readRow(line, section);
  return [];
}

function copyRelations(section: Section, from: Section | undefined) {
  if (!from) throw new Error('there is no such section');
  for (const [role, relations] of from.relations) section.relations.set(role, [...relations]);
  for (const [word, stands] of from.shorthands) section.shorthands.set(word, stands);
}

function addRelation(section: Section, relation: string, whose: string) {
  for (const role of whose === 'everyone' ? roles : wordsOf(whose)) {
    if (!isRole(role)) throw new Error(`${role} is no role`);
    const known = section.relations.get(role) ?? [];
    if (known.includes(relation)) throw new Error(`${relation} is said twice of ${role}`);
    section.relations.set(role, [...known, relation]);
  }
}

function readColumns(line: string): Role[] {
  const columns = wordsOf(line);
  const missing = roles.filter((role) => !columns.includes(role));
  if (missing.length || columns.length !== roles.length) {
    throw new Error(`the columns are not the roles${missing.length ? `: ${missing} missing` : ''}`);
  }
  return columns as Role[];
}

function readRow(line: string, section: Section): Cell[] {
  const { noun, columns } = section;
  const [verb, ...row] = line.trim().split(/ {2,}/) as [string, ...string[]];
  if (!columns.length) throw new Error('no column has been named');
  if (row.length !== columns.length) throw new Error(`${row.length} cells for ${columns.length} columns`);
  if (section.verbs.has(verb)) throw new Error(`${verb} is said twice`);
  section.verbs.add(verb);
  const isPlain = row.every((cell) => ['yes', '-'].includes(cell)) && row.includes('yes');
  return columns.flatMap((role, at): Cell[] => {
    const cell = row[at]!;
    if (isPlain) return [{ noun, verb, role, relation: null, allowed: cell === 'yes' }];
    const known = section.relations.get(role) ?? [];
    const allowed =
      cell === '-' ? [] : wordsOf(cell).flatMap((word) => spelledOut(word, role, section, known));
    return known.map((relation) => ({ noun, verb, role, relation, allowed: allowed.includes(relation) }));
  });
}

/** A shorthand stands for those of its relations that the role can have. */
function spelledOut(word: string, role: Role, section: Section, known: string[]): string[] {
  const stands = wordsBehind(word, section).filter((relation) => known.includes(relation));
  if (!stands.length) throw new Error(`${role} is never "${word}"`);
  return stands;
}

const wordsBehind = (word: string, section: Section): string[] =>
  section.shorthands.get(word)?.flatMap((part) => wordsBehind(part, section)) ?? [word];
