/** Values of ours, never anybody's input: ids, instants, fixed words. */
const literal = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `array[${value.map(literal)}]::text[]`;
  return `'${String(value).replaceAll("'", "''")}'`;
};

export const insert = (table: string, row: Record<string, unknown>): string =>
  `insert into ${table} (${Object.keys(row).map((name) => `"${name}"`)}) values (${Object.values(row).map(literal)})`;

export const select = (table: string, where: Record<string, string>, columns = '1'): string =>
  `select ${columns} from ${table} where ${matching(where)}`;

export const update = (table: string, set: Record<string, unknown>, where: Record<string, string>): string =>
  `update ${table} set ${Object.entries(set).map(([name, value]) => `"${name}" = ${literal(value)}`)} where ${matching(where)}`;

export const remove = (table: string, where: Record<string, string>): string =>
  `delete from ${table} where ${matching(where)}`;

const matching = (where: Record<string, string>) =>
  Object.entries(where)
    .map(([name, value]) => `"${name}" = ${literal(value)}`)
    .join(' and ');
