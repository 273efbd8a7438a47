/** "12 of 20 open, 2 overdue, 3 due in a week"; "of" only where somebody has said how many they can hold. */
export function loadWords({ open, overdue, week, most }: Load): string {
  const held = most === null || most === undefined ? `${open}` : `${open} of ${most}`;
  if (!open) return most === null || most === undefined ? 'Nothing open' : `Nothing open, of ${most}`;
  return `${held} open, ${overdue} overdue, ${week} due in a week`;
}
type Load = { open: number; overdue: number; week: number; most?: number | null };
