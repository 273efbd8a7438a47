/** "12 open, 2 overdue, 3 due in a week" */
export function loadWords({ open, overdue, week }: { open: number; overdue: number; week: number }): string {
  if (!open) return 'Nothing open';
  return `${open} open, ${overdue} overdue, ${week} due in a week`;
}
