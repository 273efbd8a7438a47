/** The columns that a person can choose beside the consultation itself, in the order in which they stand. */
export const columns = {
  next: 'Status and next step',
  due: 'Due',
  adviser: 'Adviser',
  age: 'Age',
  urgency: 'Urgency',
  setting: 'School or setting',
  district: 'District and phase',
  submitted: 'Sent',
  changed: 'Last change',
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

/** What everybody has until they choose. */
export const usualColumns: readonly Column[] = ['next', 'due', 'adviser', 'age'];

/** Those known among what was kept, in their order; the usual ones where none is left. */
export function columnsOf(kept: readonly string[] | null | undefined): readonly Column[] {
  const chosen = columnNames.filter((name) => kept?.includes(name));
  return chosen.length ? chosen : usualColumns;
}
